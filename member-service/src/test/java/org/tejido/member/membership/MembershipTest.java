package org.tejido.member.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.OrganisationKind;

class MembershipTest {

    private static final LocalDate MID_MAY = LocalDate.parse("2026-05-14");

    private final Membership.Applied application = Membership.apply(
                    new MembershipId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()), "full", MID_MAY)
            .state();

    @Test
    void startsOnTheFirstOfTheMonthAfterAdmission() {
        var admitted = application.admit(Tier.SME, MID_MAY);

        assertThat(admitted.state().term().since()).isEqualTo("2026-06-01");
        assertThat(admitted.fact()).isInstanceOf(MembershipFact.Admitted.class);
    }

    @Test
    void startsOnTheFirstOfJanuaryAfterAnAdmissionOnTheLastOfDecember() {
        var admitted = application.admit(Tier.SME, LocalDate.parse("2026-12-31"));

        assertThat(admitted.state().term().since()).isEqualTo("2027-01-01");
    }

    @Test
    void startsOnADayThatTheBoardHasSaid() {
        assertThat(application.admit(Tier.SME, MID_MAY, MID_MAY).state().term().since())
                .isEqualTo(MID_MAY);
    }

    @Test
    void doesNotStartBeforeAnybodyApplied() {
        assertThatThrownBy(() -> application.admit(Tier.SME, MID_MAY.minusDays(1), MID_MAY))
                .isInstanceOf(SincePrecedesApplication.class);
    }

    @Test
    void doesNotEndBeforeItStarts() {
        var active = application.admit(Tier.SME, MID_MAY).state();

        assertThatThrownBy(() -> active.end(LocalDate.parse("2026-05-31"), "Left", MID_MAY))
                .isInstanceOf(EndPrecedesStart.class);
        assertThat(active.end(LocalDate.parse("2026-06-01"), "Left", MID_MAY)
                        .state()
                        .endedOn())
                .isEqualTo("2026-06-01");
    }

    @Test
    void doesNotEndOnADayThatHasBeen() {
        var active = application.admit(Tier.SME, MID_MAY).state();

        assertThatThrownBy(() -> active.end(LocalDate.parse("2026-07-01"), "Left", LocalDate.parse("2026-07-02")))
                .isInstanceOf(EndInThePast.class);
    }

    @Test
    void countsItsDecisionsFromOne() {
        assertThat(application.version()).isEqualTo(1);
        assertThat(application.reject("No", MID_MAY).state().version()).isEqualTo(2);
        var active = application.admit(Tier.LARGE, MID_MAY).state();
        assertThat(active.version()).isEqualTo(2);
        assertThat(active.end(LocalDate.parse("2027-01-01"), "Left", MID_MAY)
                        .state()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void takesTheTierThatIsUsualForWhatTheOrganisationIs() {
        assertThat(Tier.usualFor(OrganisationKind.COMPANY, true)).isEqualTo(Tier.SME);
        assertThat(Tier.usualFor(OrganisationKind.COMPANY, false)).isEqualTo(Tier.LARGE);
        assertThat(Tier.usualFor(OrganisationKind.HOSPITAL, null)).isEqualTo(Tier.RESEARCH);
        assertThat(Tier.usualFor(OrganisationKind.PUBLIC_BODY, null)).isEqualTo(Tier.INSTITUTIONAL);
        assertThatThrownBy(() -> Tier.usualFor(OrganisationKind.COMPANY, null)).isInstanceOf(TierUnclear.class);
    }
}
