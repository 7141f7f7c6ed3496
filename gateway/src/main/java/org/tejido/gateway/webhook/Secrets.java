package org.tejido.gateway.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Repository;

/** Encrypted: whoever reads the table signs nothing. */
@Repository
class Secrets {

    private static final String SALT = "74656a69646f686f6f6b";

    private final JdbcClient database;
    private final BytesEncryptor cipher;

    Secrets(JdbcClient database, @Value("${tejido.secret}") String secret) {
        this.database = database;
        this.cipher = Encryptors.stronger(secret, SALT);
    }

    Secret add(UUID webhook) {
        var secret = Secret.random();
        database.sql("INSERT INTO webhook_secret (webhook, sealed) VALUES (?, ?)")
                .params(webhook, cipher.encrypt(secret.bytes()))
                .update();
        return secret;
    }

    /** A new one; the one before signs beside it for a day, those before that no more. */
    Secret rotate(UUID webhook) {
        database.sql("DELETE FROM webhook_secret WHERE webhook = ? AND until IS NOT NULL")
                .param(webhook)
                .update();
        database.sql("UPDATE webhook_secret SET until = now() + interval '1 day' WHERE webhook = ?")
                .param(webhook)
                .update();
        return add(webhook);
    }

    /** The newest first. @throws Lost where the newest was encrypted with another secret of the operator */
    List<Secret> of(UUID webhook) {
        return database
                .sql("""
                        SELECT sealed FROM webhook_secret WHERE webhook = ? AND (until IS NULL OR until > now()) ORDER BY id DESC
                        """)
                .param(webhook)
                .query((row, number) -> opened(row.getBytes("sealed"), number == 0))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** One that another follows may be lost: nobody can sign with it any more. */
    private Optional<Secret> opened(byte[] sealed, boolean newest) {
        try {
            return Optional.of(new Secret(cipher.decrypt(sealed)));
        } catch (IllegalStateException sealedOtherwise) {
            if (newest) {
                throw new Lost(sealedOtherwise);
            }
            return Optional.empty();
        }
    }

    /** Until it is rotated, or the operator's secret is what it was. */
    static final class Lost extends RuntimeException {

        Lost(Throwable cause) {
            super(cause);
        }
    }
}
