package org.tejido.traces;

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
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends spans over OTLP/HTTP in JSON (OpenTelemetry protocol 1.x), some at a time and beside the work. A collector that is away or
 * slow costs spans and nothing else: what does not fit into the queue is dropped, and what could not be sent is not sent again.
 */
final class OtlpCollector implements Collector {

    private static final Logger LOG = LoggerFactory.getLogger(OtlpCollector.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 500;
    private static final int FAILED = 2;

    private final URI collector;
    private final String service;
    private final JsonMapper json;
    private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Thread sender = Thread.ofVirtual().name("traces").start(this::sendAll);

    OtlpCollector(String endpoint, String service, JsonMapper json) {
        this.collector = URI.create(endpoint.strip() + (endpoint.endsWith("/") ? "v1/traces" : "/v1/traces"));
        this.service = service;
        this.json = json;
    }

    @Override
    public void tell(Span span) {
        waiting.offer(span);
    }

    @Override
    public void close() {
        sender.interrupt();
        send(taken(new ArrayList<>()));
    }

    private void sendAll() {
        try {
            while (true) {
                var some = new ArrayList<Span>();
                some.add(waiting.take());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                send(taken(some));
            }
        } catch (InterruptedException _) {
            // That is the end of it.
        }
    }

    private List<Span> taken(List<Span> some) {
        waiting.drainTo(some, MOST_AT_ONCE);
        return some;
    }

    private void send(List<Span> spans) {
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

    private Map<String, ?> document(List<Span> spans) {
        return Map.of(
                "resourceSpans",
                List.of(Map.of(
                        "resource",
                        Map.of("attributes", attributes(Map.of("service.name", service))),
                        "scopeSpans",
                        List.of(Map.of(
                                "scope",
                                Map.of("name", "org.tejido"),
                                "spans",
                                spans.stream().map(Told::of).toList())))));
    }

    private static List<Attribute> attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(each -> new Attribute(each.getKey(), Map.of("stringValue", each.getValue())))
                .toList();
    }

    /** As the protocol has it. */
    private record Told(
            String traceId,
            String spanId,
            String parentSpanId,
            String name,
            int kind,
            String startTimeUnixNano,
            String endTimeUnixNano,
            List<Attribute> attributes,
            @Nullable Status status) {

        static Told of(Span span) {
            return new Told(
                    span.traceId(),
                    span.spanId(),
                    span.parentId(),
                    span.name(),
                    span.kind().number,
                    nanos(span.begun()),
                    nanos(span.ended()),
                    OtlpCollector.attributes(span.attributes()),
                    span.failure() == null ? null : new Status(FAILED, span.failure()));
        }

        private static String nanos(Instant at) {
            return Long.toString(TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano());
        }
    }

    private record Attribute(String key, Map<String, String> value) {}

    private record Status(int code, String message) {}
}
