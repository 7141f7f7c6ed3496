package org.tejido.platform.trace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends spans to a collector over OTLP/HTTP in JSON (OpenTelemetry protocol 1.x), some at a time and beside the work. A collector
 * that is away or slow costs spans and nothing else: what does not fit into the queue is dropped, and what could not be sent is not
 * sent again. Which traces are kept is the collector's to say.
 */
final class OtlpSpans implements Spans, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OtlpSpans.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 500;

    private final URI collector;
    private final String service;
    private final JsonMapper json;
    private final BlockingQueue<Told> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile boolean running;
    private Thread sender = Thread.ofVirtual().unstarted(() -> {});

    /** @param endpoint of the collector, without {@code /v1/traces} */
    OtlpSpans(String endpoint, String service, JsonMapper json) {
        this.collector = URI.create(endpoint.replaceAll("/+$", "") + "/v1/traces");
        this.service = service;
        this.json = json;
    }

    @Override
    public Span begin(String name, Kind kind, Trace within, Map<String, String> attributes) {
        return new Running(name, kind, within, attributes);
    }

    @Override
    public void start() {
        running = true;
        sender = Thread.ofVirtual().name("traces").start(this::sendAll);
    }

    @Override
    public void stop() {
        running = false;
        sender.interrupt();
        send(taken(new ArrayList<>()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sendAll() {
        while (running) {
            try {
                var some = new ArrayList<Told>();
                some.add(waiting.take());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                send(taken(some));
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private List<Told> taken(List<Told> some) {
        waiting.drainTo(some, MOST_AT_ONCE);
        return some;
    }

    private void send(List<Told> spans) {
        if (spans.isEmpty()) {
            return;
        }
        var request = HttpRequest.newBuilder(collector)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(document(spans))))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                LOG.debug("The collector of traces answers {}", status);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException away) {
            LOG.debug("The collector of traces is away: {}", away.toString());
        }
    }

    private Map<String, ?> document(List<Told> spans) {
        return Map.of(
                "resourceSpans",
                List.of(Map.of(
                        "resource",
                        Map.of("attributes", attributes(Map.of("service.name", service))),
                        "scopeSpans",
                        List.of(Map.of("scope", Map.of("name", "org.tejido"), "spans", spans)))));
    }

    private static List<Attribute> attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(each -> new Attribute(each.getKey(), Map.of("stringValue", each.getValue())))
                .toList();
    }

    private static String nanos(Instant at) {
        return Long.toString(TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano());
    }

    private final class Running implements Span {

        private final Kind kind;
        private final Trace within;
        private final Trace own;
        private final Map<String, String> attributes;
        private final Instant begun = Instant.now();
        private volatile String name;
        private volatile @Nullable Status status;

        Running(String name, Kind kind, Trace within, Map<String, String> attributes) {
            this.name = name;
            this.kind = kind;
            this.within = within;
            this.own = within.child();
            this.attributes = attributes;
        }

        @Override
        public Trace trace() {
            return own;
        }

        @Override
        public void named(String better) {
            name = better;
        }

        /** By its kind alone: what a failure says may be about people. */
        @Override
        public void failed(Throwable failure) {
            status = new Status(2, failure.getClass().getSimpleName());
        }

        @Override
        public void end() {
            waiting.offer(new Told(
                    own.traceId(),
                    own.parentId(),
                    within.parentId(),
                    name,
                    kind.number,
                    nanos(begun),
                    nanos(Instant.now()),
                    OtlpSpans.attributes(attributes),
                    status));
        }
    }

    private record Told(
            String traceId,
            String spanId,
            String parentSpanId,
            String name,
            int kind,
            String startTimeUnixNano,
            String endTimeUnixNano,
            List<Attribute> attributes,
            @Nullable Status status) {}

    private record Attribute(String key, Map<String, String> value) {}

    private record Status(int code, String message) {}
}
