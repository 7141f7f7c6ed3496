package org.tejido.platform.inbox;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.platform.inbox.Parking.Parked;
import org.tejido.platform.inbox.Parking.Reason;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.trace.Trace;
import reactor.core.publisher.Mono;

/** Applies each message once and in order, or sets it aside. */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Parking parking;
    private final Envelopes envelopes;
    private final Map<String, Subscription> subscriptions;

    Inbox(
            DatabaseClient database,
            TransactionalOperator transaction,
            Parking parking,
            Envelopes envelopes,
            List<Subscription> subscriptions) {
        this.database = database;
        this.transaction = transaction;
        this.parking = parking;
        this.envelopes = envelopes;
        this.subscriptions = subscriptions.stream().collect(Collectors.toMap(Subscription::name, Function.identity()));
    }

    /**
     * Completes when the record is applied, known, or parked: then its offset may be committed. Fails only where the
     * database cannot be reached, and the record is to be delivered again.
     */
    Mono<Void> receive(Subscription subscription, ConsumerRecord<byte[], byte[]> record) {
        Received message;
        try {
            message = envelopes.open(record);
        } catch (RuntimeException unreadable) {
            LOG.warn("{} cannot read {}: parked", subscription.name(), place(record), unreadable);
            return parking.park(subscription.name(), record, null, Reason.UNREADABLE, cause(unreadable));
        }
        return offer(subscription, record, message)
                .as(transaction::transactional)
                .onErrorResume(failure -> park(subscription, record, message, failure))
                .then(Mono.defer(() -> applyWaiting(subscription, message.topic(), message.subject())))
                .contextWrite(trace(record)::into);
    }

    /** Applies a parked message in its turn, and then those that waited behind it. */
    Mono<Void> replay(long id) {
        return parking.find(id)
                .switchIfEmpty(Mono.error(() -> new NotFound("parked-message", id)))
                .flatMap(parked -> {
                    var subscription = subscriptionOf(parked);
                    var message = read(parked);
                    return reapply(subscription, parked, message)
                            .onErrorMap(
                                    failure -> !(failure instanceof Refusal), failure -> new ReplayFailed(id, failure))
                            .then(Mono.defer(() -> applyWaiting(subscription, message.topic(), message.subject())));
                });
    }

    private Mono<Void> offer(Subscription subscription, ConsumerRecord<byte[], byte[]> record, Received message) {
        return applied(subscription, message.topic(), message.subject()).flatMap(have -> {
            if (message.sequence() <= have) {
                return Mono.<Void>empty();
            }
            return parking.closedBefore(subscription.name(), message.topic(), message.subject(), message.sequence())
                    .flatMap(closed -> {
                        if (closed) {
                            return parking.park(
                                    subscription.name(),
                                    record,
                                    message,
                                    Reason.BEHIND,
                                    "Waits behind a parked message.");
                        }
                        if (message.sequence() > have + 1) {
                            return parking.park(
                                    subscription.name(), record, message, Reason.GAP, "Waits for " + (have + 1) + ".");
                        }
                        return apply(subscription, message);
                    });
        });
    }

    private Mono<Void> apply(Subscription subscription, Received message) {
        return Mono.defer(() -> subscription.apply(message))
                .then(database.sql("""
                                UPDATE inbox SET sequence = :sequence
                                 WHERE subscription = :subscription AND topic = :topic AND subject = :subject
                                """)
                        .bind("sequence", message.sequence())
                        .bind("subscription", subscription.name())
                        .bind("topic", message.topic())
                        .bind("subject", message.subject())
                        .then());
    }

    /** How far this aggregate has been applied; holds the row, so that two deliveries cannot both be next. */
    private Mono<Long> applied(Subscription subscription, String topic, UUID subject) {
        return database.sql("""
                        INSERT INTO inbox AS held (subscription, topic, subject, sequence)
                        VALUES (:subscription, :topic, :subject, 0)
                        ON CONFLICT (subscription, topic, subject) DO UPDATE SET sequence = held.sequence
                        RETURNING sequence
                        """)
                .bind("subscription", subscription.name())
                .bind("topic", topic)
                .bind("subject", subject)
                .map(row -> Rows.get(row, "sequence", Long.class))
                .one();
    }

    /** One that fails now is an operator's, and closes the gate; it must not hold up the partition. */
    private Mono<Void> applyWaiting(Subscription subscription, String topic, UUID subject) {
        return next(subscription, topic, subject)
                .flatMap(parked -> reapply(subscription, parked, envelopes.open(parked.record()))
                        .thenReturn(true)
                        .onErrorResume(
                                failure -> !isPassing(failure), failure -> parking.fail(parked.id(), cause(failure))
                                        .thenReturn(false)))
                .flatMap(more -> more ? applyWaiting(subscription, topic, subject) : Mono.empty());
    }

    private Mono<Parked> next(Subscription subscription, String topic, UUID subject) {
        return database.sql("""
                        SELECT inbox.sequence FROM inbox JOIN parked USING (subscription, topic, subject)
                         WHERE subscription = :subscription AND topic = :topic AND subject = :subject
                           AND parked.sequence = inbox.sequence + 1
                           AND NOT EXISTS (SELECT FROM parked AS unplaced
                                            WHERE unplaced.subscription = :subscription AND unplaced.topic = :topic
                                              AND unplaced.subject = :subject AND unplaced.sequence IS NULL)
                        """)
                .bind("subscription", subscription.name())
                .bind("topic", topic)
                .bind("subject", subject)
                .map(row -> Rows.get(row, "sequence", Long.class))
                .one()
                .flatMap(have -> parking.waitingFor(subscription.name(), topic, subject, have + 1));
    }

    private Mono<Void> reapply(Subscription subscription, Parked parked, Received message) {
        return applied(subscription, message.topic(), message.subject())
                .flatMap(have -> {
                    if (message.sequence() > have + 1) {
                        return Mono.error(new NotNext(message.sequence(), have + 1));
                    }
                    return message.sequence() == have + 1 ? apply(subscription, message) : Mono.<Void>empty();
                })
                .then(Mono.defer(() -> parking.remove(parked.id())))
                .as(transaction::transactional);
    }

    private Mono<Void> park(
            Subscription subscription, ConsumerRecord<byte[], byte[]> record, Received message, Throwable failure) {
        if (isPassing(failure)) {
            return Mono.error(failure);
        }
        LOG.error("{} cannot apply {}: parked", subscription.name(), place(record), failure);
        return parking.park(subscription.name(), record, message, Reason.FAILED, cause(failure));
    }

    private Received read(Parked parked) {
        try {
            return envelopes.open(parked.record());
        } catch (RuntimeException unreadable) {
            throw new ReplayFailed(parked.id(), unreadable);
        }
    }

    private Subscription subscriptionOf(Parked parked) {
        var subscription = subscriptions.get(parked.subscription());
        if (subscription == null) {
            throw new NotFound("subscription", parked.subscription());
        }
        return subscription;
    }

    /** The database is away, busy or stopping: waiting helps, and parking would blame the message. */
    private static boolean isPassing(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof R2dbcTransientException
                || failure instanceof R2dbcNonTransientResourceException;
    }

    private static Trace trace(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_" + Trace.HEADER);
        return Trace.from(header == null ? null : new String(header.value(), StandardCharsets.UTF_8));
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private static String cause(Throwable failure) {
        return failure.toString();
    }
}
