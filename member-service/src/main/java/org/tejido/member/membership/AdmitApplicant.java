package org.tejido.member.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.decision.Decisions;
import org.tejido.member.kind.Kinds;
import org.tejido.member.onboarding.CloseCaseOfApplication;
import org.tejido.member.organisation.Organisations;
import org.tejido.platform.life.Change;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class AdmitApplicant {

    private final Memberships memberships;
    private final Organisations organisations;
    private final Decisions decisions;
    private final CloseCaseOfApplication closeCase;
    private final Kinds kinds;
    private final ClusterCalendar calendar;

    AdmitApplicant(
            Memberships memberships,
            Organisations organisations,
            Decisions decisions,
            CloseCaseOfApplication closeCase,
            Kinds kinds,
            ClusterCalendar calendar) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.decisions = decisions;
        this.closeCase = closeCase;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    /** Tier and start where they are said, otherwise the usual ones. Where the board has decided, as it decided. */
    @Transactional
    public Mono<Membership.Active> admit(
            MembershipId id, ExpectedVersion expected, MembershipForms.Admission admission, Caller caller) {
        return memberships
                .get(id, expected, Membership.Applied.class)
                .flatMap(applied -> Mono.zip(
                        tier(applied, admission.tier())
                                .delayUntil(tier -> kinds.on(applied.kind(), calendar.today())
                                        .map(kind -> kind.takes(tier.word())))
                                .map(tier -> admit(applied, tier, admission.since())),
                        decisions.agreed(id.value(), applied.version(), true, admission.decisionId())))
                .flatMap(both -> memberships.save(both.getT1(), both.getT2(), caller))
                .delayUntil(active -> closeCase.close(active.id().value(), null, caller));
    }

    private Change<Membership.Active> admit(Membership.Applied applied, Tier tier, @Nullable LocalDate since) {
        var today = calendar.today();
        return since == null ? applied.admit(tier, today) : applied.admit(tier, since, today);
    }

    private Mono<Tier> tier(Membership.Applied applied, @Nullable String word) {
        return word != null
                ? Mono.fromSupplier(() -> Tier.of(word))
                : organisations
                        .profile(applied.organisation())
                        .map(profile -> Tier.usualFor(profile.kind(), profile.sme()));
    }
}
