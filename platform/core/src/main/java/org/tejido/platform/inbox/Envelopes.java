package org.tejido.platform.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.trace.Trace;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents off Kafka records. Unknown fields are left out: a producer may add what it likes within a version. */
final class Envelopes {

    private final JsonMapper json;

    Envelopes(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @throws RuntimeException of whatever kind where the record is not a message of ours */
    Received open(ConsumerRecord<byte[], byte[]> record) {
        var event = KafkaMessageFactory.createReader(record).toEvent();
        return new Received(
                record.topic(),
                event.getType(),
                UUID.fromString(required(event.getSubject(), "subject")),
                sequence(event),
                Optional.ofNullable(event.getTime())
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH),
                Trace.from((String) event.getExtension(Trace.HEADER)),
                json.readTree(required(event.getData(), "data").toBytes()),
                json);
    }

    private static long sequence(CloudEvent event) {
        var sequence = Long.parseLong(
                required(event.getExtension("sequence"), "sequence").toString());
        if (sequence < 1) {
            throw new IllegalArgumentException("The sequence is " + sequence + ".");
        }
        return sequence;
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("There is no " + what + ".");
        }
        return value;
    }
}
