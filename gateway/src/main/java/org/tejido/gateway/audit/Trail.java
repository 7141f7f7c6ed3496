package org.tejido.gateway.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All entries, the latest first by their ids, which grow with time. */
@Repository
class Trail {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Trail(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Once, however often it is handed over. */
    void add(String service, Entry entry) {
        database.sql("""
                        INSERT INTO audit (id, at, service, action, subject, details, actor_kind, actor, role, organisation)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        entry.id(),
                        Timestamp.from(entry.at()),
                        service,
                        entry.action(),
                        entry.subject(),
                        json.writeValueAsString(entry.details()),
                        entry.actorKind(),
                        entry.actor(),
                        entry.role(),
                        entry.organisation())
                .update();
    }

    List<View> find(Question question, @Nullable UUID before, int limit) {
        return database.sql("""
                        SELECT audit.*, coalesce(account.name, api_key.name) AS actor_name
                          FROM audit LEFT JOIN account ON account.id = audit.actor LEFT JOIN api_key ON api_key.id = audit.actor
                         WHERE (:before::uuid IS NULL OR audit.id < :before)
                           AND (:from::timestamptz IS NULL OR audit.at >= :from) AND (:until::timestamptz IS NULL OR audit.at < :until)
                           AND (:actor::uuid IS NULL OR audit.actor = :actor)
                           AND (:subject::text IS NULL OR audit.subject = :subject)
                           AND (:action::text IS NULL OR audit.action = :action OR starts_with(audit.action, :action::text || '.'))
                           AND (:service::text IS NULL OR audit.service = :service)
                         ORDER BY audit.id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("from", timestamp(question.from()))
                .param("until", timestamp(question.until()))
                .param("actor", question.actor())
                .param("subject", question.subject())
                .param("action", question.action())
                .param("service", question.service())
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /** @return how many */
    int forget(int days) {
        return database.sql("DELETE FROM audit WHERE at < now() - make_interval(days => ?)")
                .param(days)
                .update();
    }

    private View view(ResultSet row, int number) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("service"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("details"), DETAILS),
                row.getString("actor_kind"),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("role"),
                row.getObject("organisation", UUID.class));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** What is asked for; null for whatever it is. An action may be the kind of thing alone, such as {@code account}. */
    record Question(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable UUID actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String service) {}

    /** @param actorName as it is called today; null once it is gone */
    record View(
            UUID entryId,
            Instant at,
            String service,
            String action,
            @Nullable String subject,
            Map<String, String> details,
            String actorKind,
            @Nullable UUID actorId,
            @Nullable String actorName,
            @Nullable String actorRole,
            @Nullable UUID organisationId) {}
}
