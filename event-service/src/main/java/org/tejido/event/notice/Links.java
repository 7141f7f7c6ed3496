package org.tejido.event.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tejido.event.calendar.Language;
import org.tejido.event.registration.Token;

/**
 * Where mails lead. The token in a link is made anew for each mail and is the same each time, so that all mails of a person lead
 * there; it is of the address that it is sent to, so that it is nobody's once somebody else comes instead.
 */
@Component
class Links {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Map<Language, String> pages;
    private final Map<Language, String> surveys;

    Links(
            @Value("${tejido.secret}") String secret,
            @Value("${tejido.mail.registration-pages.es}") String spanish,
            @Value("${tejido.mail.registration-pages.en}") String english,
            @Value("${tejido.mail.survey-pages.es}") String spanishSurvey,
            @Value("${tejido.mail.survey-pages.en}") String englishSurvey) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.pages = Map.of(Language.ES, spanish, Language.EN, english);
        this.surveys = Map.of(Language.ES, spanishSurvey, Language.EN, englishSurvey);
    }

    Token token(UUID registration, String email) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var text = "registration-link\n" + registration + "\n" + email.toLowerCase(Locale.ROOT);
            return new Token(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the registration, or of what whoever came is asked. */
    String page(Notice notice, Token token) {
        var address = notice.kind() == Kind.SURVEY ? surveys : pages;
        return UriComponentsBuilder.fromUriString(address.getOrDefault(notice.language(), ""))
                .buildAndExpand(Map.of("registration", notice.registration(), "token", token.wire()))
                .toUriString();
    }
}
