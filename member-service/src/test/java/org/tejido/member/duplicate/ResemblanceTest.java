package org.tejido.member.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that the contract states, worked out by hand. */
class ResemblanceTest {

    @ParameterizedTest
    @CsvSource({
        "true,  false, false, 0,   98, same-tax-id",
        "false, false, false, 1,   80, alike-name",
        "false, false, false, 0.85, 68, alike-name",
        "false, false, true,  0,   60, same-domain",
        "false, true,  false, 0,   50, same-number-elsewhere",
        "false, false, true,  1,   92, alike-name same-domain",
        "false, true,  true,  0,   80, same-domain same-number-elsewhere",
        "true,  false, true,  1,  100, same-tax-id alike-name same-domain"
    })
    void leavesTheDoubtThatAllReasonsLeave(
            boolean taxId, boolean number, boolean domain, double likeness, int score, String reasons) {
        var resemblance = new Resemblance(taxId, number, domain, likeness);

        assertThat(resemblance.score()).isEqualTo(score);
        assertThat(resemblance.reasons()).containsExactly(reasons.split(" "));
    }
}
