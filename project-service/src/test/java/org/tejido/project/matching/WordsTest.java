package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @ParameterizedTest
    @EnumSource(Words.class)
    void hearsNothingInWordsThatSayNothing(Words reading) {
        assertThat(reading.termsOf("and for by of the, y para por de los")).isEmpty();
        assertThat(reading.termsOf("genomics for oncology, genómica para la oncología"))
                .isNotEmpty();
    }
}
