package org.tejido.gateway.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.tejido.gateway.problem.Refusal;

/**
 * Where people sign in, if not here: four settings.
 *
 * @param issuerUri empty where this system keeps the passwords itself
 * @param roleClaim whose value, a text or a list, names the role; {@code a.b} is b within a
 */
@ConfigurationProperties("tejido.identity")
public record IdentityProvider(String issuerUri, String clientId, String clientSecret, String roleClaim) {

    public boolean isElsewhere() {
        return !issuerUri.isBlank();
    }

    /** @throws Refusal ({@code sign-in-elsewhere}) where passwords are none of our business */
    public void requireHere() {
        if (isElsewhere()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "sign-in-elsewhere",
                    "People sign in at the identity provider of this installation.");
        }
    }

    @Override
    public String toString() {
        return "IdentityProvider[" + issuerUri + "]";
    }
}
