package org.tejido.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one page of the console: in the language of who asks, and with the nonce of this answer's style sheets. */
@Component
class Shell {

    private static final String LANGUAGE = "<html lang=\"es\">";
    private static final String NONCE = "name=\"csp-nonce\" content=\"\"";

    private final Optional<String> page;

    Shell() {
        this.page = read(new ClassPathResource("console/index.html"));
    }

    /** Empty where the console was not built. */
    Optional<String> page(Locale language, String nonce) {
        return page.map(text -> text.replace(LANGUAGE, "<html lang=\"%s\">".formatted(language.getLanguage()))
                .replace(NONCE, "name=\"csp-nonce\" content=\"%s\"".formatted(nonce)));
    }

    private static Optional<String> read(ClassPathResource built) {
        try {
            return built.exists() ? Optional.of(built.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
