package org.tejido.project.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tejido.platform.life.Fact;
import org.tejido.project.Example;

class OutcomeTest {

    private static final LocalDate HAPPENED = LocalDate.parse("2027-10-15");

    @Test
    void isToldAsPromised() {
        var claimed = Outcome.claim(Example.OUTCOME, account(OutcomeKind.PATENT, null), HAPPENED);
        var recorded = ((Outcome.Claimed) claimed.state()).confirm();

        assertTold(claimed.fact(), "project.outcome.claimed", 1);
        assertTold(recorded.fact(), "project.outcome.recorded", 2);
        assertTold(((Outcome.Recorded) recorded.state()).retract().fact(), "project.outcome.retracted", 3);
    }

    @Test
    void jobsAndFundingHaveAQuantityAndNothingElseHas() {
        assertThat(Outcome.record(Example.OUTCOME, account(OutcomeKind.JOBS, BigDecimal.TEN), HAPPENED)
                        .state())
                .isInstanceOf(Outcome.Recorded.class);
        assertThatThrownBy(() -> Outcome.record(Example.OUTCOME, account(OutcomeKind.FUNDING, null), HAPPENED))
                .isInstanceOf(QuantityMisplaced.class);
        assertThatThrownBy(
                        () -> Outcome.record(Example.OUTCOME, account(OutcomeKind.LICENCE, BigDecimal.ONE), HAPPENED))
                .isInstanceOf(QuantityMisplaced.class);
    }

    private static Outcome.Account account(OutcomeKind kind, @Nullable BigDecimal quantity) {
        return new Outcome.Account(
                kind,
                "Method to enrich circulating tumour DNA",
                HAPPENED,
                quantity,
                new Outcome.Evidence(null, "ES2999999B2"),
                new Outcome.Origin(Example.COOPERATION, null, Example.EVENT),
                List.of(Example.OWNER, Example.HOSPITAL));
    }

    private static void assertTold(Fact fact, String type, long sequence) {
        var told = OutcomeMessages.of(fact);
        assertThat(told.topic()).isEqualTo("project.outcome.v1");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.subject()).isEqualTo(Example.OUTCOME);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(type));
    }
}
