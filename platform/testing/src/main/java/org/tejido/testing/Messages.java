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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells messages as other services would, and reads what the service under test has told. */
public final class Messages {

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
        var event = CloudEventBuilder.v1()
                .withId(subject + "/" + sequence)
                .withSource(URI.create("/" + topic.substring(0, topic.indexOf('.'))))
                .withType(type)
                .withSubject(subject.toString())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(json.getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(sequence))
                .build();
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new CloudEventSerializer())) {
            producer.send(new ProducerRecord<>(topic, subject.toString(), event));
        }
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
