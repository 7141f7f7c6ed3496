package org.tejido.platform.inbox;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages set aside, as they were received, so that they can be applied later. */
final class Parking {

    enum Reason {
        UNREADABLE,
        FAILED,
        BEHIND,
        GAP
    }

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    Parking(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the record once, however often it is delivered. */
    Mono<Void> park(
            String subscription,
            ConsumerRecord<byte[], byte[]> record,
            @Nullable Received message,
            Reason reason,
            String detail) {
        var insert = database.sql("""
                        INSERT INTO parked (subscription, topic, partition, "offset", subject, sequence, headers, value, reason, detail)
                        VALUES (:subscription, :topic, :partition, :offset, :subject, :sequence, :headers, :value, :reason, :detail)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("subscription", subscription)
                .bind("topic", record.topic())
                .bind("partition", record.partition())
                .bind("offset", record.offset())
                .bind("headers", Json.of(json.writeValueAsString(headersOf(record))))
                .bind("value", record.value() == null ? new byte[0] : record.value())
                .bind("reason", reason.name().toLowerCase())
                .bind("detail", detail);
        var subject = message == null ? keyOf(record) : message.subject();
        insert = subject == null ? insert.bindNull("subject", UUID.class) : insert.bind("subject", subject);
        insert =
                message == null ? insert.bindNull("sequence", Long.class) : insert.bind("sequence", message.sequence());
        return insert.then();
    }

    /** True while something of this aggregate is parked that comes before {@code sequence}, or cannot be placed. */
    Mono<Boolean> closedBefore(String subscription, Aggregate aggregate, long sequence) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM parked
                                        WHERE subscription = :subscription AND topic = :topic AND subject = :subject
                                          AND (sequence IS NULL OR sequence < :sequence))
                        """)
                .bind("subscription", subscription)
                .bind("topic", aggregate.topic())
                .bind("subject", aggregate.subject())
                .bind("sequence", sequence)
                .map(row -> Rows.get(row, "exists", Boolean.class))
                .one();
    }

    /** Those of which anything is parked. */
    Mono<Set<Aggregate>> closed(String subscription, Collection<Aggregate> aggregates) {
        return database.sql("""
                        SELECT DISTINCT topic, subject
                          FROM parked JOIN unnest(:topics, :subjects) asked (topic, subject) USING (topic, subject)
                         WHERE subscription = :subscription
                        """)
                .bind("subscription", subscription)
                .bind("topics", aggregates.stream().map(Aggregate::topic).toArray(String[]::new))
                .bind("subjects", aggregates.stream().map(Aggregate::subject).toArray(UUID[]::new))
                .map(Aggregate::of)
                .all()
                .collect(Collectors.toSet());
    }

    /** The parked message that comes next for this aggregate, if it only waited for its turn. */
    Mono<Parked> waitingFor(String subscription, Aggregate aggregate, long sequence) {
        return database.sql("""
                        SELECT id, partition, "offset", subject, headers, value FROM parked
                         WHERE subscription = :subscription AND topic = :topic AND subject = :subject
                           AND sequence = :sequence AND reason IN ('behind', 'gap')
                        """)
                .bind("subscription", subscription)
                .bind("topic", aggregate.topic())
                .bind("subject", aggregate.subject())
                .bind("sequence", sequence)
                .map(row -> parked(row, subscription, aggregate.topic()))
                .one();
    }

    Mono<Parked> find(long id) {
        return database.sql("""
                        SELECT id, subscription, topic, partition, "offset", subject, headers, value FROM parked WHERE id = :id
                        """)
                .bind("id", id)
                .map(row ->
                        parked(row, Rows.get(row, "subscription", String.class), Rows.get(row, "topic", String.class)))
                .one();
    }

    Mono<Void> fail(long id, String detail) {
        return database.sql("UPDATE parked SET reason = 'failed', detail = :detail WHERE id = :id")
                .bind("detail", detail)
                .bind("id", id)
                .then();
    }

    Flux<ParkedMessages.View> list(long after, int limit) {
        return database.sql("""
                        SELECT id, subscription, topic, partition, "offset", subject, sequence, reason, detail, parked_at
                          FROM parked WHERE id > :after ORDER BY id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map(ParkedMessages.View::of)
                .all();
    }

    Mono<Void> remove(long id) {
        return database.sql("DELETE FROM parked WHERE id = :id").bind("id", id).then();
    }

    private Parked parked(Readable row, String subscription, String topic) {
        var headers = new RecordHeaders();
        json.readValue(Rows.get(row, "headers", Json.class).asString(), HEADERS)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        var subject = row.get("subject", UUID.class);
        var key = subject == null ? null : subject.toString().getBytes(StandardCharsets.UTF_8);
        var value = Rows.get(row, "value", byte[].class);
        return new Parked(
                Rows.get(row, "id", Long.class),
                subscription,
                new ConsumerRecord<>(
                        topic,
                        Rows.get(row, "partition", Integer.class),
                        Rows.get(row, "offset", Long.class),
                        ConsumerRecord.NO_TIMESTAMP,
                        TimestampType.NO_TIMESTAMP_TYPE,
                        ConsumerRecord.NULL_SIZE,
                        value.length,
                        key,
                        value,
                        headers,
                        Optional.empty()));
    }

    private static Map<String, String> headersOf(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : printable(new String(header.value(), StandardCharsets.UTF_8))));
        return headers;
    }

    /** jsonb cannot hold NUL; a header that has one is not of ours. */
    private static String printable(String header) {
        return header.replace('\0', ' ');
    }

    private static @Nullable UUID keyOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.key() == null ? null : UUID.fromString(new String(record.key(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    record Parked(long id, String subscription, ConsumerRecord<byte[], byte[]> record) {}
}
