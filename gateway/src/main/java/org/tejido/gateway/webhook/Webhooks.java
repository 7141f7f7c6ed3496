package org.tejido.gateway.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tejido.gateway.problem.Refusal;

@Repository
class Webhooks {

    private static final int MOST = 50;

    private final JdbcClient database;

    Webhooks(JdbcClient database) {
        this.database = database;
    }

    List<Webhook> all() {
        return database.sql("SELECT * FROM webhook ORDER BY id")
                .query(Webhooks::webhook)
                .list();
    }

    /** @throws Refusal ({@code webhook-not-found}) */
    Webhook get(UUID id) {
        return database.sql("SELECT * FROM webhook WHERE id = ?")
                .param(id)
                .query(Webhooks::webhook)
                .optional()
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "webhook-not-found", "There is no webhook " + id + "."));
    }

    /** Of two who rotate its secret at once, the second waits. @throws Refusal ({@code webhook-not-found}) */
    void lock(UUID id) {
        get(id);
        database.sql("SELECT id FROM webhook WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** @throws Refusal ({@code too-many-webhooks}) */
    void add(UUID id, Destination destination, String description, List<String> types, UUID madeBy) {
        var added = database.sql("""
                        INSERT INTO webhook (id, url, description, types, made_by)
                        SELECT ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM webhook) < ?
                        """)
                .params(id, destination.uri().toString(), description, types.toArray(String[]::new), madeBy, MOST)
                .update();
        if (added == 0) {
            throw new Refusal(HttpStatus.CONFLICT, "too-many-webhooks", "There are " + MOST + " webhooks already.");
        }
    }

    /** @throws Refusal ({@code stale-version}) where it is not what was read */
    void revise(UUID id, long version, Destination destination, String description, List<String> types) {
        requireOne(
                id,
                database.sql("""
                                UPDATE webhook SET url = ?, description = ?, types = ?, version = version + 1
                                 WHERE id = ? AND version = ?
                                """)
                        .params(destination.uri().toString(), description, types.toArray(String[]::new), id, version)
                        .update());
    }

    /** @return false where it was disabled already */
    boolean disable(UUID id, String as) {
        return database.sql("""
                        UPDATE webhook SET disabled_at = now(), disabled_as = ?, version = version + 1
                         WHERE id = ? AND disabled_at IS NULL
                        """).params(as, id).update() == 1;
    }

    /** @return false where it was not disabled */
    boolean enable(UUID id) {
        return database.sql("""
                        UPDATE webhook SET disabled_at = NULL, disabled_as = NULL, version = version + 1
                         WHERE id = ? AND disabled_at IS NOT NULL
                        """).param(id).update() == 1;
    }

    void remove(UUID id, long version) {
        requireOne(
                id,
                database.sql("DELETE FROM webhook WHERE id = ? AND version = ?")
                        .params(id, version)
                        .update());
    }

    private void requireOne(UUID id, int changed) {
        if (changed == 0) {
            get(id);
            throw new Refusal(
                    HttpStatus.PRECONDITION_FAILED, "stale-version", "The webhook has changed since it was read.");
        }
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("url"),
                row.getString("description"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("disabled_at")),
                row.getString("disabled_as"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
