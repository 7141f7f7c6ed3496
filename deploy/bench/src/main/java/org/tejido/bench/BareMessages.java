package org.tejido.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The way of a message without an outbox and without a guard: a bare producer, a bare consumer, one insert. */
final class BareMessages implements AutoCloseable {

    private static final String TABLE = "bench_arrival";

    private final String topic = "bench." + UUID.randomUUID();
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final Connection connection;
    private final Thread consumer;
    private volatile boolean closed;

    BareMessages(String servers, Connection connection) throws Exception {
        this.connection = connection;
        connection
                .createStatement()
                .execute("CREATE TABLE IF NOT EXISTS %s (id uuid PRIMARY KEY, data text)".formatted(TABLE));
        var properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", servers));
        admin = Admin.create(properties);
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        properties.putAll(Map.of("acks", "all", "linger.ms", "0", "group.id", topic, "auto.offset.reset", "earliest"));
        producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
        var ready = new CountDownLatch(1);
        consumer = Thread.ofPlatform().name("bare consumer").start(() -> consume(properties, ready));
        ready.await();
    }

    static String present() {
        return "SELECT id FROM %s WHERE id = ANY (?)".formatted(TABLE);
    }

    void send(UUID id) {
        producer.send(new ProducerRecord<>(topic, id.toString(), "x".repeat(300)));
    }

    @Override
    public void close() throws Exception {
        closed = true;
        consumer.join();
        producer.close();
        admin.deleteTopics(List.of(topic)).all().get();
        admin.close();
        connection.createStatement().execute("DROP TABLE " + TABLE);
        connection.close();
    }

    private void consume(Properties properties, CountDownLatch ready) {
        try (var kafka = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
                var insert = connection.prepareStatement("INSERT INTO %s VALUES (?, ?)".formatted(TABLE))) {
            kafka.subscribe(List.of(topic));
            while (!closed) {
                var records = kafka.poll(Duration.ofMillis(100));
                if (!kafka.assignment().isEmpty()) {
                    ready.countDown();
                }
                for (var record : records) {
                    insert.setObject(1, UUID.fromString(record.key()));
                    insert.setString(2, record.value());
                    insert.executeUpdate();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
