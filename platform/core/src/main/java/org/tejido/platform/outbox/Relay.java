package org.tejido.platform.outbox;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.platform.trace.Spans;
import org.tejido.platform.trace.Trace;
import org.tejido.traces.Kind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Carries the outbox to Kafka, lane by lane. Any number of instances may run: a lane belongs to whoever holds its
 * advisory lock, which dies with the transaction, so there is no leader and no clock to trust.
 *
 * <p>Two rules keep the order of every aggregate without gaps: at the first send that fails nothing more of the batch
 * is sent, and no send ever expires in the producer ({@code delivery.timeout.ms}). A row is unsent until Kafka has
 * acknowledged it; what was sent and not marked is sent again, and readers recognise it.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 200;
    private static final int LANES_AT_ONCE = 3;
    private static final Duration POLL = Duration.ofMillis(200);

    /** Between two looks, so that what is told in quick succession is carried, and applied by its readers, together. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    /** Below the database's idle_in_transaction_session_timeout, which frees the lane of a process that hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String service;
    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final KafkaTemplate<String, CloudEvent> kafka;
    private final Bell bell;
    private final Spans spans;

    private volatile boolean running;
    private volatile Scheduler workers = Schedulers.immediate();
    private Thread loop = Thread.ofVirtual().unstarted(() -> {});

    Relay(
            String service,
            DatabaseClient database,
            TransactionalOperator transaction,
            KafkaTemplate<String, CloudEvent> kafka,
            Bell bell,
            Spans spans) {
        this.service = service;
        this.database = database;
        this.transaction = transaction;
        this.kafka = kafka;
        this.bell = bell;
        this.spans = spans;
    }

    @Override
    public void start() {
        running = true;
        workers = Schedulers.newBoundedElastic(LANES_AT_ONCE, Integer.MAX_VALUE, "relay");
        loop = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            loop.join(PATIENCE.plusSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        workers.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        var healthy = true;
        while (running) {
            try {
                bell.await(healthy ? POLL : PAUSE_AFTER_FAILURE);
                long sent;
                do {
                    sent = relayOnce();
                } while (running && sent >= BATCH);
                healthy = true;
                Thread.sleep(BREATH);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                if (healthy && running) {
                    LOG.warn("The outbox waits: {}", failure.toString());
                }
                healthy = false;
            }
        }
    }

    /** Sends what waits, at most one batch a lane; returns how many rows Kafka has acknowledged. */
    private long relayOnce() {
        var sent = database.sql("SELECT DISTINCT lane FROM outbox WHERE sent_at IS NULL")
                .map(row -> row.get("lane", Short.class))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::relay, LANES_AT_ONCE)
                .reduce(0L, Long::sum)
                .block();
        return sent == null ? 0 : sent;
    }

    private Mono<Long> relay(short lane) {
        return hold(lane)
                .filter(held -> held)
                .flatMap(_ -> waiting(lane))
                .publishOn(workers)
                .flatMap(this::send)
                .flatMap(this::mark)
                .as(transaction::transactional)
                .defaultIfEmpty(0L);
    }

    private Mono<Boolean> hold(short lane) {
        return database.sql("SELECT pg_try_advisory_xact_lock(hashtext('outbox:' || current_schema()), :lane)")
                .bind("lane", (int) lane)
                .map(row -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
                .one();
    }

    private Mono<List<Letter>> waiting(short lane) {
        return database.sql("""
                        SELECT position, topic, type, subject, sequence, data, traceparent, told_at
                          FROM outbox
                         WHERE lane = :lane AND sent_at IS NULL
                         ORDER BY position
                         LIMIT :batch
                        """)
                .bind("lane", lane)
                .bind("batch", BATCH)
                .map(Letter::of)
                .all()
                .collectList()
                .filter(letters -> !letters.isEmpty());
    }

    /** A failure of a send shows at once here; after it has been taken on, the producer repeats it until acknowledged. */
    private Mono<Long[]> send(List<Letter> letters) {
        var acknowledged = new ArrayList<CompletableFuture<?>>(letters.size());
        for (var letter : letters) {
            var sending = send(letter);
            acknowledged.add(sending);
            if (sending.isCompletedExceptionally()) {
                break;
            }
        }
        var all = CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return Mono.fromFuture(all, true)
                .thenReturn(letters.stream().map(Letter::position).toArray(Long[]::new));
    }

    private CompletableFuture<?> send(Letter letter) {
        if (letter.traceparent() == null) {
            return kafka.send(letter.addressed(service));
        }
        var span = spans.begin(
                "send " + letter.topic(),
                Kind.PRODUCER,
                Trace.from(letter.traceparent()),
                Map.of("messaging.system", "kafka", "messaging.destination.name", letter.topic()));
        return kafka.send(letter.within(span.trace()).addressed(service)).whenComplete((_, failure) -> {
            if (failure != null) {
                span.failed(failure);
            }
            span.end();
        });
    }

    private Mono<Long> mark(Long[] positions) {
        return database.sql("UPDATE outbox SET sent_at = now() WHERE position = ANY(:positions)")
                .bind("positions", positions)
                .fetch()
                .rowsUpdated();
    }
}
