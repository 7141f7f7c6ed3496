package org.tejido.platform.outbox;

import io.r2dbc.spi.Parameters;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.tejido.platform.trace.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Where a change tells its message, in its own transaction. */
public class Outbox {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Bell bell;

    Outbox(DatabaseClient database, JsonMapper json, Bell bell) {
        this.database = database;
        this.json = json;
        this.bell = bell;
    }

    /**
     * Writes the message beside the change that it tells. Fails with a duplicate key where two changes claim the same
     * sequence, which the aggregate's version makes impossible unless it was not checked.
     */
    public Mono<Void> tell(Message message) {
        return Mono.deferContextual(context -> {
            var insert = database.sql("""
                            INSERT INTO outbox (topic, type, subject, sequence, data, traceparent)
                            VALUES (:topic, :type, :subject, :sequence, :data, :traceparent)
                            """)
                    .bind("topic", message.topic())
                    .bind("type", message.type())
                    .bind("subject", message.subject())
                    .bind("sequence", message.sequence())
                    .bind("data", write(message.data()));
            var traced = Trace.in(context)
                    .map(trace -> insert.bind("traceparent", trace.header()))
                    .orElseGet(() -> insert.bindNull("traceparent", String.class));
            return traced.then().then(ring());
        });
    }

    /** Many at once, in one statement. */
    public Mono<Void> tellAll(List<Message> messages) {
        return Mono.deferContextual(context -> database.sql("""
                        INSERT INTO outbox (topic, type, subject, sequence, data, traceparent)
                        SELECT told.*, :traceparent
                          FROM unnest(:topics, :types, :subjects, :sequences, :data) told
                        """)
                .bind("topics", messages.stream().map(Message::topic).toArray(String[]::new))
                .bind("types", messages.stream().map(Message::type).toArray(String[]::new))
                .bind("subjects", messages.stream().map(Message::subject).toArray(UUID[]::new))
                .bind("sequences", messages.stream().map(Message::sequence).toArray(Long[]::new))
                .bind(
                        "data",
                        messages.stream().map(message -> write(message.data())).toArray(String[]::new))
                .bind(
                        "traceparent",
                        Trace.in(context).<Object>map(Trace::header).orElseGet(() -> Parameters.in(String.class)))
                .then()
                .then(ring()));
    }

    /** The JSON of a message's data, for the one statement that writes its outbox row itself. */
    public String write(Object data) {
        return json.writeValueAsString(data);
    }

    /** Wakes the relay when the transaction under way has committed, or at once where there is none. */
    public Mono<Void> ring() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new RingAfterCommit()))
                .then()
                .onErrorResume(NoTransactionException.class, _ -> Mono.fromRunnable(bell::ring));
    }

    private final class RingAfterCommit implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(bell::ring);
        }
    }
}
