package org.tejido.platform.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.r2dbc.spi.Readable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.trace.Trace;

/** One waiting row of the outbox, and its form on the wire: CloudEvents 1.0, keyed by the aggregate. */
record Letter(
        long position,
        String topic,
        String type,
        UUID subject,
        long sequence,
        String data,
        @Nullable String traceparent,
        Instant toldAt) {

    static Letter of(Readable row) {
        return new Letter(
                Rows.get(row, "position", Long.class),
                Rows.get(row, "topic", String.class),
                Rows.get(row, "type", String.class),
                Rows.get(row, "subject", UUID.class),
                Rows.get(row, "sequence", Long.class),
                Rows.get(row, "data", String.class),
                row.get("traceparent", String.class),
                Rows.get(row, "told_at", Instant.class));
    }

    /** To be continued by whoever reads it. */
    Letter within(Trace trace) {
        return new Letter(position, topic, type, subject, sequence, data, trace.header(), toldAt);
    }

    /** The id is made of what never changes, so that a message told twice is recognisably the same. */
    ProducerRecord<String, CloudEvent> addressed(String source) {
        var event = CloudEventBuilder.v1()
                .withId(subject + "/" + sequence)
                .withSource(URI.create("/" + source))
                .withType(type)
                .withSubject(subject.toString())
                .withTime(toldAt.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(sequence));
        if (traceparent != null) {
            event.withExtension("traceparent", traceparent);
        }
        return new ProducerRecord<>(topic, subject.toString(), event.build());
    }
}
