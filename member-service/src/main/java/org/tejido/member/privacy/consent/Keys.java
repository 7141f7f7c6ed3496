package org.tejido.member.privacy.consent;

import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/**
 * The key of the installation. Set from outside it does not lie beside the hashes; whoever changes it forgets who said no.
 */
@Component
class Keys {

    private static final int BYTES = 32;

    private final Mono<Keyed> key;

    Keys(DatabaseClient database, @Value("${tejido.privacy.key}") String hex) {
        this.key = hex.isEmpty()
                ? database.sql("SELECT secret FROM privacy_key")
                        .map(row -> new Keyed(Rows.get(row, "secret", byte[].class)))
                        .one()
                : Mono.just(new Keyed(secret(hex)));
    }

    private static byte[] secret(String hex) {
        var secret = HexFormat.of().parseHex(hex);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("TEJIDO_PRIVACY_KEY is 64 hexadecimal digits.");
        }
        return secret;
    }

    Mono<Keyed> key() {
        return key;
    }
}
