package org.tejido.platform.inbox;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.platform.inbox.Batch.Delivery;
import org.tejido.platform.inbox.Parking.Parked;
import org.tejido.platform.inbox.Parking.Reason;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.trace.Spans;
import org.tejido.platform.trace.Spans.Span;
import org.tejido.traces.Kind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applies each message once and in order, or sets it aside. What is delivered together is applied in one transaction; where
 * that fails, nothing has been applied, and each is applied in one of its own, so that the one to blame is found.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final String TOO_LONG = "57014";

    /** Of PostgreSQL (appendix A of its manual): connections, read-only stand-ins, locks, resources, operators and the machine. */
    private static final Pattern PASSING = Pattern.compile("08...|25006|40...|53...|55P03|57...|58...");

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Guard guard;
    private final Parking parking;
    private final Envelopes envelopes;
    private final Spans spans;
    private final Map<String, Subscription> subscriptions;

    Inbox(
            DatabaseClient database,
            TransactionalOperator transaction,
            Parking parking,
            Envelopes envelopes,
            Spans spans,
            List<Subscription> subscriptions) {
        this.database = database;
        this.transaction = transaction;
        this.guard = new Guard(database);
        this.parking = parking;
        this.envelopes = envelopes;
        this.spans = spans;
        this.subscriptions = subscriptions.stream().collect(Collectors.toMap(Subscription::name, Function.identity()));
    }

    /**
     * Completes when each record is applied, known, or parked: then their offsets may be committed. Fails only where the
     * database cannot be reached, and the records are to be delivered again.
     */
    Mono<Void> receive(Subscription subscription, List<ConsumerRecord<byte[], byte[]>> records) {
        return Mono.defer(() -> together(subscription, records))
                .onErrorResume(failure -> !isPassing(failure) || isTimedOut(failure), _ -> Mono.just(records))
                .flatMapMany(Flux::fromIterable)
                .concatMap(record -> alone(subscription, record))
                .then();
    }

    /** All that are next, in one transaction; returns those that have to be looked at alone. */
    private Mono<List<ConsumerRecord<byte[], byte[]>>> together(
            Subscription subscription, List<ConsumerRecord<byte[], byte[]>> records) {
        var deliveries = records.stream()
                .map(record -> new Delivery(record, envelopes.open(record)))
                .toList();
        var aggregates = deliveries.stream()
                .map(delivery -> Aggregate.of(delivery.message()))
                .collect(Collectors.toSet());
        return guard.hold(subscription.name(), aggregates)
                .zipWhen(_ -> parking.closed(subscription.name(), aggregates))
                .map(held -> Batch.of(deliveries, held.getT1(), held.getT2()))
                .flatMap(batch ->
                        apply(subscription, batch.next(), batch.reached()).thenReturn(batch.left()))
                .as(transaction::transactional);
    }

    private Mono<Void> alone(Subscription subscription, ConsumerRecord<byte[], byte[]> record) {
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
                .then(Mono.defer(() -> applyWaiting(subscription, Aggregate.of(message))));
    }

    /**
     * Applies a parked message in its turn, and then those that waited behind it.
     *
     * @param note written in the transaction of the one that was asked for
     */
    Mono<Void> replay(long id, Mono<Void> note) {
        return parking.find(id)
                .switchIfEmpty(Mono.error(() -> new NotFound("parked-message", id)))
                .flatMap(parked -> {
                    var subscription = subscriptionOf(parked);
                    var message = read(parked);
                    return reapply(subscription, parked, message, note)
                            .onErrorMap(
                                    failure -> !(failure instanceof Refusal), failure -> new ReplayFailed(id, failure))
                            .then(Mono.defer(() -> applyWaiting(subscription, Aggregate.of(message))));
                });
    }

    private Mono<Void> offer(Subscription subscription, ConsumerRecord<byte[], byte[]> record, Received message) {
        return applied(subscription, Aggregate.of(message)).flatMap(have -> {
            if (message.sequence() <= have) {
                return Mono.<Void>empty();
            }
            return parking.closedBefore(subscription.name(), Aggregate.of(message), message.sequence())
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
        return apply(subscription, List.of(message), Map.of(Aggregate.of(message), message.sequence()));
    }

    private Mono<Void> apply(Subscription subscription, List<Received> messages, Map<Aggregate, Long> reached) {
        return messages.isEmpty()
                ? Mono.empty()
                : Mono.defer(() -> {
                    var told = messages.stream().map(this::begin).toList();
                    return subscription
                            .applyAll(IntStream.range(0, told.size())
                                    .mapToObj(place -> messages.get(place)
                                            .within(told.get(place).trace()))
                                    .toList())
                            .then(Mono.defer(() -> guard.move(subscription.name(), reached)))
                            .doOnError(failure -> told.forEach(span -> span.failed(failure)))
                            .doFinally(_ -> told.forEach(Span::end));
                });
    }

    private Span begin(Received message) {
        return spans.begin(
                "process " + message.topic(),
                Kind.CONSUMER,
                message.trace(),
                Map.of("messaging.system", "kafka", "messaging.destination.name", message.topic()));
    }

    private Mono<Long> applied(Subscription subscription, Aggregate aggregate) {
        return guard.hold(subscription.name(), List.of(aggregate)).map(held -> held.get(aggregate));
    }

    /** One that fails now is an operator's, and closes the gate; it must not hold up the partition. */
    private Mono<Void> applyWaiting(Subscription subscription, Aggregate aggregate) {
        return applyNext(subscription, aggregate)
                .expand(applied -> applied ? applyNext(subscription, aggregate) : Mono.empty())
                .then();
    }

    private Mono<Boolean> applyNext(Subscription subscription, Aggregate aggregate) {
        return next(subscription, aggregate).flatMap(parked -> reapply(
                        subscription, parked, envelopes.open(parked.record()), Mono.empty())
                .thenReturn(true)
                .onErrorResume(failure -> !isPassing(failure), failure -> parking.fail(parked.id(), cause(failure))
                        .thenReturn(false)));
    }

    private Mono<Parked> next(Subscription subscription, Aggregate aggregate) {
        return database.sql("""
                        SELECT inbox.sequence FROM inbox JOIN parked USING (subscription, topic, subject)
                         WHERE subscription = :subscription AND topic = :topic AND subject = :subject
                           AND parked.sequence = inbox.sequence + 1
                           AND NOT EXISTS (SELECT FROM parked AS unplaced
                                            WHERE unplaced.subscription = :subscription AND unplaced.topic = :topic
                                              AND unplaced.subject = :subject AND unplaced.sequence IS NULL)
                        """)
                .bind("subscription", subscription.name())
                .bind("topic", aggregate.topic())
                .bind("subject", aggregate.subject())
                .map(row -> Rows.get(row, "sequence", Long.class))
                .one()
                .flatMap(have -> parking.waitingFor(subscription.name(), aggregate, have + 1));
    }

    private Mono<Void> reapply(Subscription subscription, Parked parked, Received message, Mono<Void> note) {
        return applied(subscription, Aggregate.of(message))
                .flatMap(have -> {
                    if (message.sequence() > have + 1) {
                        return Mono.error(new NotNext(message.sequence(), have + 1));
                    }
                    return message.sequence() == have + 1 ? apply(subscription, message) : Mono.<Void>empty();
                })
                .then(Mono.defer(() -> parking.remove(parked.id())))
                .then(note)
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
        return switch (failure) {
            case TransientDataAccessException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case R2dbcTransientException _ -> true;
            case DataAccessResourceFailureException lost -> passes(lost.getCause());
            case R2dbcNonTransientResourceException lost -> passes(lost);
            default -> false;
        };
    }

    /** Whatever it has no class for, a trigger's refusal among it, the driver calls a lost resource: its SQLSTATE knows better. */
    private static boolean passes(@Nullable Throwable lost) {
        return !(lost instanceof R2dbcException refused)
                || refused.getSqlState() == null
                || PASSING.matcher(refused.getSqlState()).matches();
    }

    /** What takes too long for all of them may not do so for each. */
    private static boolean isTimedOut(Throwable failure) {
        return failure.getCause() instanceof R2dbcException refused && TOO_LONG.equals(refused.getSqlState());
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private static String cause(Throwable failure) {
        return failure.toString();
    }
}
