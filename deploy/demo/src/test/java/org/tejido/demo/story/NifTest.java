package org.tejido.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class NifTest {

    @Test
    void endsWithTheCheckDigitOfTheRule() {
        assertThat(Nif.ofCompany('A', 5_881_850)).isEqualTo("A58818501");
    }

    @RepeatedTest(20)
    void isMistypedByItsCheckDigitAlone() {
        var nif = Nif.invented();

        assertThat(nif).matches("B\\d{8}");
        assertThat(Nif.mistyped(nif)).startsWith(nif.substring(0, 8)).isNotEqualTo(nif);
    }
}
