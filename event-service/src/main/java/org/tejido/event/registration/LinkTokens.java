package org.tejido.event.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tokens for links that are written more than once: made anew each time and the same each time. Each is of the address that it is sent
 * to, so that it is nobody else's.
 */
@Component
public class LinkTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    LinkTokens(@Value("${tejido.secret}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param purpose what the link is for, so that it opens nothing else */
    public Token of(String purpose, UUID subject, String email) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var text = purpose + "\n" + subject + "\n" + email.toLowerCase(Locale.ROOT);
            return new Token(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
