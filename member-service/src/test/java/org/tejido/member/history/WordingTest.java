package org.tejido.member.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void hasASentenceInEachLanguageForEveryKind() {
        assertThat(keys(Language.ES)).isEqualTo(keys(Language.EN));
    }

    @Test
    void speaksEnglishToWhoeverAsksForNeither() {
        assertThat(Language.accepted(null)).isEqualTo(Language.EN);
        assertThat(Language.accepted("eu, fr;q=0.5")).isEqualTo(Language.EN);
        assertThat(Language.accepted("es-MX, en;q=0.5")).isEqualTo(Language.ES);
        assertThat(Language.accepted("en;q=0.3, es;q=0.9")).isEqualTo(Language.ES);
        assertThat(Language.accepted(";;;")).isEqualTo(Language.EN);
    }

    private static TreeSet<String> keys(Language language) {
        return new TreeSet<>(ResourceBundle.getBundle("org.tejido.member.history.wording", language.locale())
                .keySet());
    }
}
