package org.tejido.event.notice;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tejido.event.calendar.Language;
import org.tejido.event.registration.LinkTokens;
import org.tejido.event.registration.Token;

/** Where mails lead: all mails of a person to the same place, which is nobody's once somebody else comes instead. */
@Component
class Links {

    private final LinkTokens tokens;
    private final Map<Language, String> pages;
    private final Map<Language, String> surveys;

    Links(
            LinkTokens tokens,
            @Value("${tejido.mail.registration-pages.es}") String spanish,
            @Value("${tejido.mail.registration-pages.en}") String english,
            @Value("${tejido.mail.survey-pages.es}") String spanishSurvey,
            @Value("${tejido.mail.survey-pages.en}") String englishSurvey) {
        this.tokens = tokens;
        this.pages = Map.of(Language.ES, spanish, Language.EN, english);
        this.surveys = Map.of(Language.ES, spanishSurvey, Language.EN, englishSurvey);
    }

    Token token(UUID registration, String email) {
        return tokens.of("registration-link", registration, email);
    }

    /** Of the registration, or of what whoever came is asked. */
    String page(Notice notice, Token token) {
        var address = notice.kind() == Kind.SURVEY ? surveys : pages;
        return UriComponentsBuilder.fromUriString(address.getOrDefault(notice.language(), ""))
                .buildAndExpand(Map.of("registration", notice.registration(), "token", token.wire()))
                .toUriString();
    }
}
