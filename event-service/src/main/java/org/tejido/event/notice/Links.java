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

    Links(
            @Value("${tejido.secret}") String secret,
            @Value("${tejido.mail.registration-pages.es}") String spanish,
            @Value("${tejido.mail.registration-pages.en}") String english) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.pages = Map.of(Language.ES, spanish, Language.EN, english);
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

    String page(UUID registration, Token token, Language language) {
        return UriComponentsBuilder.fromUriString(pages.getOrDefault(language, ""))
                .buildAndExpand(Map.of("registration", registration, "token", token.wire()))
                .toUriString();
    }
}
