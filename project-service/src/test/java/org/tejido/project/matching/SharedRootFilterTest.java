package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedRootFilterTest {

    @ParameterizedTest
    @CsvSource({
        "oncología, oncology",
        "inmunoterapia, immunotherapy",
        "genómica, genomics",
        "clínicos, clinical",
        "diagnóstico, diagnostics",
        "farmacología, pharmacology",
        "nanotecnología, nanotechnology",
        "validación, validation",
        "detección, detection",
        "expresión, expression",
        "biodiversidad, biodiversity",
        "terapias, therapies",
        "tumores, tumours"
    })
    void aSpanishWordMeetsItsEnglishCousin(String spanish, String english) {
        assertThat(Words.SHARED.termsOf(spanish)).isEqualTo(Words.SHARED.termsOf(english));
    }

    @ParameterizedTest
    @CsvSource({"cáncer, cardiología", "genómica, género", "biopsia, biología", "terapia, tejido"})
    void wordsOfDifferentThingsStayApart(String one, String other) {
        assertThat(Words.SHARED.termsOf(one)).isNotEqualTo(Words.SHARED.termsOf(other));
    }
}
