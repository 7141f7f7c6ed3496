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

    /** The newest first. @throws IllegalStateException where the newest was encrypted with another secret of the operator */
    List<Secret> of(UUID webhook) {
        return database
                .sql("""
                        SELECT sealed FROM webhook_secret WHERE webhook = ? AND (until IS NULL OR until > now()) ORDER BY id DESC
                        """)
                .param(webhook)
                .query((row, number) ->
                        number == 0 ? opened(row.getBytes("sealed")) : openedOrLost(row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Secret> opened(byte[] sealed) {
        return Optional.of(new Secret(cipher.decrypt(sealed)));
    }

    /** One that another follows, and that nobody can sign with any more. */
    private Optional<Secret> openedOrLost(byte[] sealed) {
        try {
            return opened(sealed);
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }
}
