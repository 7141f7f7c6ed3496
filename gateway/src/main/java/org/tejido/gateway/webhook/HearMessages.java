package org.tejido.gateway.webhook;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what services tell (CloudEvents 1.0, binary mode) and notes for each webhook that wants it that it is to be sent. What
 * was heard before is known by its id. What is no message is no webhook's business, and where there is no webhook nothing is read.
 */
@Component
class HearMessages {

    private static final Logger LOG = LoggerFactory.getLogger(HearMessages.class);

    private final Deliveries deliveries;
    private final JsonMapper json;

    HearMessages(Deliveries deliveries, JsonMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    @KafkaListener(
            id = "webhooks",
            groupId = "${tejido.kafka.group}.webhooks",
            topics = "#{'${tejido.webhooks.topics}'.split(',\\s*')}",
            batch = "true")
    void hear(List<ConsumerRecord<byte[], byte[]>> records) {
        var wishes = deliveries.wishes();
        if (!wishes.isEmpty()) {
            deliveries.announce(
                    records.stream().map(this::read).filter(Objects::nonNull).toList(), wishes);
        }
    }

    private @Nullable Message read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Message.of(
                    record.topic(),
                    required(record, "ce_id"),
                    required(record, "ce_type"),
                    OffsetDateTime.parse(required(record, "ce_time")).toInstant(),
                    header(record, "ce_subject"),
                    sequence(record),
                    record.value(),
                    json);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "What lies at {}-{}@{} is no message and is sent to nobody: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.toString());
            return null;
        }
    }

    private static @Nullable Long sequence(ConsumerRecord<byte[], byte[]> record) {
        var sequence = header(record, "ce_sequence");
        return sequence == null ? null : Long.valueOf(sequence);
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
        var value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException("There is no " + name + ".");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
