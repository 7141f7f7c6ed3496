package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said in one language is said in the other. */
class TranslationsTest {

    private static final Path WORDS = Path.of("src", "main", "resources");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "site"})
    void saysEverythingInBothLanguages(String bundle) throws IOException {
        assertThat(words(bundle + "_es").keySet()).isEqualTo(words(bundle).keySet());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
