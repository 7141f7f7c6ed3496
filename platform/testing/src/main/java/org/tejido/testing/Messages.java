package org.tejido.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells messages as other services would, and reads what the service under test has told. */
public final class Messages {

    /** Of what no broker has numbered; far above those that one has. */
    private static final AtomicLong OFFSETS = new AtomicLong(1L << 40);

    private final Map<String, Object> kafka;

    Messages(String servers) {
        kafka = Map.of("bootstrap.servers", servers);
    }

    /** One message as it lies in the topic. */
    public record Told(String type, UUID subject, long sequence, String json, Map<String, String> extensions) {}

    /** Tells a message whose data is this JSON. */
    public void tell(String topic, String type, UUID subject, long sequence, String json) {
        tell(topic, type, subject, sequence, json, Instant.now());
    }

    /** The same at another time, for stories whose clock has been put forward. */
    public void tell(String topic, String type, UUID subject, long sequence, String json, Instant time) {
        var event = event(topic, type, subject, sequence, json, time);
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new CloudEventSerializer())) {
            producer.send(new ProducerRecord<>(topic, subject.toString(), event));
        }
    }

    /** A message as it is delivered, without a broker, for what has to be delivered together. */
    public static ConsumerRecord<byte[], byte[]> delivered(
            String topic, String type, UUID subject, long sequence, String json) {
        var headers = new RecordHeaders();
        try (var serializer = new CloudEventSerializer()) {
            serializer.configure(Map.of(), false);
            var value =
                    serializer.serialize(topic, headers, event(topic, type, subject, sequence, json, Instant.now()));
            return new ConsumerRecord<>(
                    topic,
                    0,
                    OFFSETS.incrementAndGet(),
                    ConsumerRecord.NO_TIMESTAMP,
                    TimestampType.NO_TIMESTAMP_TYPE,
                    ConsumerRecord.NULL_SIZE,
                    ConsumerRecord.NULL_SIZE,
                    subject.toString().getBytes(StandardCharsets.UTF_8),
                    value,
                    headers,
                    Optional.empty());
        }
    }

    private static CloudEvent event(String topic, String type, UUID subject, long sequence, String json, Instant time) {
        return CloudEventBuilder.v1()
                .withId(subject + "/" + sequence)
                .withSource(URI.create("/" + topic.substring(0, topic.indexOf('.'))))
                .withType(type)
                .withSubject(subject.toString())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(json.getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(sequence))
                .build();
    }

    /** Puts bytes on a topic that are no message at all. */
    public void tellGarbage(String topic, UUID subject, byte[] value) {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, subject.toString(), value));
        }
    }

    /** All that has been told on a topic about an aggregate up to now, in order. Poll it with Awaitility. */
    public List<Told> about(UUID subject, String topic) {
        var told = new ArrayList<Told>();
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (subject.toString().equals(record.key())) {
                        told.add(told(record.value()));
                    }
                });
            }
        }
        return told;
    }

    private static Told told(CloudEvent event) {
        var extensions = new HashMap<String, String>();
        event.getExtensionNames().forEach(name -> extensions.put(name, String.valueOf(event.getExtension(name))));
        var data = event.getData();
        return new Told(
                event.getType(),
                UUID.fromString(String.valueOf(event.getSubject())),
                Long.parseLong(extensions.get("sequence")),
                data == null ? "" : new String(data.toBytes(), StandardCharsets.UTF_8),
                extensions);
    }
}
