package org.tejido.project.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tejido.platform.life.Fact;
import org.tejido.project.Example;

class CooperationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private final Cooperation.Open opened = Cooperation.open(
                    new Cooperation.Parties(
                            Example.COOPERATION, Example.CALL, Example.INTEREST, Example.OWNER, Example.HOSPITAL),
                    NOW)
            .state();

    @Test
    void isToldAsPromised() {
        var proposed = opened.propose("NDA", "Secret", Example.HOSPITAL, NOW);
        var accepted = proposed.state().accept(Example.HOSPITAL, NOW);

        assertTold(new CooperationFact.Opened(opened), "project.cooperation.opened", 1);
        assertTold(proposed.fact(), "project.cooperation.nda-proposed", 2);
        assertTold(accepted.fact(), "project.cooperation.nda-accepted", 3);
        assertTold(opened.withdraw(Example.HOSPITAL, NOW).fact(), "project.cooperation.withdrawn", 2);
        assertTold(
                proposed.state()
                        .accept(Example.OWNER, NOW)
                        .state()
                        .accept(Example.HOSPITAL, NOW)
                        .fact(),
                "project.cooperation.nda-agreed",
                4);
    }

    @Test
    void secrecyIsAgreedOnOnceBothHaveAcceptedTheSameDocument() {
        var first = opened.propose("NDA", "First", Example.OWNER, NOW)
                .state()
                .accept(Example.OWNER, NOW)
                .state();
        var second = first.propose("NDA", "Second", Example.HOSPITAL, NOW)
                .state()
                .accept(Example.HOSPITAL, NOW)
                .state();

        assertThat(second.nda().isAgreed()).isFalse();
        var agreed = second.accept(Example.OWNER, NOW).state();
        assertThat(agreed.nda().isAgreed()).isTrue();
        assertThat(agreed.nda().digest()).isNotEqualTo(first.nda().digest());
        assertThatThrownBy(() -> agreed.propose("NDA", "Third", Example.OWNER, NOW))
                .isInstanceOf(NdaAgreed.class);
        assertThatThrownBy(() -> second.accept(Example.HOSPITAL, NOW)).isInstanceOf(NdaAcceptedAlready.class);
        assertThatThrownBy(() -> opened.accept(Example.OWNER, NOW)).isInstanceOf(NdaMissing.class);
    }

    private static void assertTold(Fact fact, String type, long sequence) {
        var told = CooperationMessages.of(fact);
        assertThat(told.topic()).isEqualTo("project.cooperation.v1");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.subject()).isEqualTo(Example.COOPERATION);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(type));
    }
}
