package org.tejido.gateway.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.problem.Refusal;

@Repository
class Deliveries {

    /** Under way to one webhook: one that is slow holds up nobody else. */
    private static final int AT_ONCE = 4;

    private static final String VIEW = """
            SELECT delivery.id, message, type, state, tries, heard_at, CASE WHEN state = 'waiting' THEN next_try END AS next_try
              FROM webhook_delivery AS delivery JOIN webhook_message ON webhook_message.id = delivery.message
            """;

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** Who wants to hear of what, by now. */
    List<Wish> wishes() {
        return database.sql("SELECT id, types, made_at FROM webhook WHERE disabled_at IS NULL")
                .query((row, _) -> new Wish(
                        row.getObject("id", UUID.class),
                        Set.of((String[]) row.getArray("types").getArray()),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** Each to all that want it and were there when it happened. Once, however often it is heard. */
    @Transactional
    public void announce(List<Message> messages, List<Wish> wishes) {
        for (var message : messages) {
            var wanted = wishes.stream().filter(wish -> wish.includes(message)).toList();
            if (!wanted.isEmpty()) {
                keep(message);
                wanted.forEach(wish -> add(wish.webhook(), message));
            }
        }
    }

    record Wish(UUID webhook, Set<String> types, Instant madeAt) {

        private boolean includes(Message message) {
            return types.contains(message.type()) && !madeAt.isAfter(message.at());
        }
    }

    /** @return the id of the delivery */
    @Transactional
    public long send(UUID webhook, Message message) {
        keep(message);
        add(webhook, message);
        return database.sql("SELECT id FROM webhook_delivery WHERE webhook = ? AND message = ?")
                .params(webhook, message.id())
                .query(Long.class)
                .single();
    }

    private void keep(Message message) {
        database.sql("INSERT INTO webhook_message (id, type, payload) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(message.id(), message.type(), message.payload())
                .update();
    }

    private void add(UUID webhook, Message message) {
        database.sql("INSERT INTO webhook_delivery (webhook, message) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(webhook, message.id())
                .update();
    }

    /** Those that are due, which nobody else gets for that time. */
    List<Delivery.Due> lease(Duration lease) {
        return database.sql("""
                        WITH due AS (
                            SELECT one.id FROM webhook, LATERAL (
                                SELECT id FROM webhook_delivery AS delivery
                                 WHERE delivery.webhook = webhook.id AND delivery.state = 'waiting' AND delivery.next_try <= now()
                                   AND (delivery.leased_until IS NULL OR delivery.leased_until <= now())
                                 ORDER BY delivery.next_try, delivery.id
                                 LIMIT greatest(0, ? - (SELECT count(*) FROM webhook_delivery AS busy
                                                         WHERE busy.webhook = webhook.id AND busy.state = 'waiting'
                                                           AND busy.leased_until > now()))
                                   FOR UPDATE SKIP LOCKED) AS one
                             WHERE webhook.disabled_at IS NULL)
                        UPDATE webhook_delivery AS delivery SET leased_until = now() + make_interval(secs => ?)
                          FROM due, webhook, webhook_message
                         WHERE delivery.id = due.id AND webhook.id = delivery.webhook AND webhook_message.id = delivery.message
                        RETURNING delivery.id, delivery.webhook, webhook.url, delivery.message, webhook_message.payload, delivery.tries
                        """)
                .params(AT_ONCE, lease.toSeconds())
                .query((row, _) -> new Delivery.Due(
                        row.getLong("id"),
                        row.getObject("webhook", UUID.class),
                        row.getString("url"),
                        row.getString("message"),
                        row.getString("payload"),
                        row.getInt("tries")))
                .list();
    }

    /**
     * Nothing where the webhook was removed meanwhile.
     *
     * @param next after which it is tried again; null where that was the last time, or it is there
     */
    void record(Delivery.Due due, Delivery.Attempt attempt, @Nullable Duration next) {
        var state = attempt.succeeded() ? "delivered" : next == null ? "failed" : "waiting";
        database.sql("""
                        WITH tried AS (
                            UPDATE webhook_delivery
                               SET state = ?, tries = tries + 1, leased_until = NULL, next_try = now() + make_interval(secs => ?)
                             WHERE id = ? RETURNING id)
                        INSERT INTO webhook_attempt (delivery, at, millis, status, failure) SELECT id, ?, ?, ?, ? FROM tried
                        """)
                .params(
                        state,
                        next == null ? 0 : next.toMillis() / 1000.0,
                        due.id(),
                        Timestamp.from(attempt.at()),
                        attempt.millis(),
                        attempt.status(),
                        attempt.failure())
                .update();
    }

    List<Delivery.View> of(UUID webhook, @Nullable String state, @Nullable Long before, int most) {
        return database.sql(VIEW + """
                         WHERE webhook = ? AND (?::text IS NULL OR state = ?) AND (?::bigint IS NULL OR delivery.id < ?)
                         ORDER BY delivery.id DESC LIMIT ?
                        """)
                .params(webhook, state, state, before, before, most)
                .query(Deliveries::view)
                .list();
    }

    /** @throws Refusal ({@code delivery-not-found}) */
    Delivery.Detail get(UUID webhook, long id) {
        var view = database.sql(VIEW + "WHERE webhook = ? AND delivery.id = ?")
                .params(webhook, id)
                .query(Deliveries::view)
                .optional()
                .orElseThrow(() -> notFound(id));
        var payload = database.sql("SELECT payload FROM webhook_message WHERE id = ?")
                .param(view.messageId())
                .query(String.class)
                .single();
        var attempts = database.sql("SELECT * FROM webhook_attempt WHERE delivery = ? ORDER BY id")
                .param(id)
                .query(Deliveries::attempt)
                .list();
        return new Delivery.Detail(view, payload, attempts);
    }

    /** From the beginning, at once, under the same id. @throws Refusal ({@code delivery-not-found}) */
    void replay(UUID webhook, long id) {
        var replayed = database.sql("""
                        UPDATE webhook_delivery SET state = 'waiting', tries = 0, next_try = now() WHERE webhook = ? AND id = ?
                        """).params(webhook, id).update();
        if (replayed == 0) {
            throw notFound(id);
        }
    }

    /** All that failed for good. @return how many */
    int replayFailed(UUID webhook) {
        return database.sql("""
                        UPDATE webhook_delivery SET state = 'waiting', tries = 0, next_try = now()
                         WHERE webhook = ? AND state = 'failed'
                        """).param(webhook).update();
    }

    void forget() {
        database.sql("DELETE FROM webhook_message WHERE heard_at < now() - interval '30 days'")
                .update();
    }

    private static Refusal notFound(long id) {
        return new Refusal(
                HttpStatus.NOT_FOUND, "delivery-not-found", "This webhook has no delivery " + id + " any more.");
    }

    private static Delivery.View view(ResultSet row, int number) throws SQLException {
        var next = row.getTimestamp("next_try");
        return new Delivery.View(
                row.getLong("id"),
                row.getString("message"),
                row.getString("type"),
                row.getString("state"),
                row.getInt("tries"),
                row.getTimestamp("heard_at").toInstant(),
                next == null ? null : next.toInstant());
    }

    private static Delivery.Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Delivery.Attempt(
                row.getTimestamp("at").toInstant(),
                row.getLong("millis"),
                row.getObject("status", Integer.class),
                row.getString("failure"));
    }
}
