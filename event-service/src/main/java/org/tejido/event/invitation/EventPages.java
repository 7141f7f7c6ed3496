package org.tejido.event.invitation;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tejido.event.registration.LinkTokens;
import org.tejido.event.registration.Token;

/** Where the public site shows an event to whoever is invited. */
@Component
public class EventPages {

    private final LinkTokens tokens;
    private final Map<String, String> pages;

    EventPages(
            LinkTokens tokens,
            @Value("${tejido.mail.event-pages.es}") String spanish,
            @Value("${tejido.mail.event-pages.en}") String english) {
        this.tokens = tokens;
        this.pages = Map.of("es", spanish, "en", english);
    }

    /** @param language {@code es} or {@code en} */
    public String of(UUID event, String email, String language) {
        return UriComponentsBuilder.fromUriString(pages.getOrDefault(language, ""))
                .buildAndExpand(
                        Map.of("event", event, "invitation", token(event, email).wire()))
                .toUriString();
    }

    Token token(UUID event, String email) {
        return tokens.of("invitation", event, email);
    }
}
