package org.tejido.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    private static final TopicPartition LETTERS = new TopicPartition("letters", 0);

    @TempDir
    Path folder;

    @Test
    void keepsWhatItAcknowledgedThroughAStop() throws Exception {
        try (var broker = Broker.start(folder.resolve("log"), 0);
                var producer = new KafkaProducer<>(servers(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(LETTERS.topic(), LETTERS.partition(), "key", "kept"))
                    .get();
        }

        try (var broker = Broker.start(folder.resolve("log"), 0);
                var consumer =
                        new KafkaConsumer<>(servers(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(LETTERS));
            consumer.seekToBeginning(List.of(LETTERS));
            while (consumer.position(LETTERS) == 0
                    && consumer.endOffsets(List.of(LETTERS)).get(LETTERS) > 0) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> assertThat(record.value()).isEqualTo("kept"));
            }
            assertThat(consumer.position(LETTERS)).isEqualTo(1);
        }
    }

    private static Map<String, Object> servers(Broker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
