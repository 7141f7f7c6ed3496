package org.tejido.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker with its own controller, on 127.0.0.1, in the calling process. On a full disk Kafka ends its process:
 * where that must not take others along, give it one of its own.
 */
public final class Broker implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * @param port 0 for a free one
     * @throws EngineFailed if it does not start
     */
    public static Broker start(Path folder, int port) {
        return start(folder, port, List.of(), Map.of());
    }

    /**
     * One that is not for everybody.
     *
     * @param users for SCRAM, made with the broker, in the form of {@code kafka-storage --add-scram}
     * @param more settings, which take the place of the usual ones; the listener is {@code BROKER}
     */
    public static Broker start(Path folder, int port, List<String> users, Map<String, String> more) {
        var data = folder.toAbsolutePath();
        var chosen = port == 0 ? FreePort.any() : port;
        try {
            if (!Files.exists(data.resolve("meta.properties"))) {
                format(data, users);
            }
            var settings = new HashMap<>(settings(data, chosen));
            settings.putAll(more);
            var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return new Broker(server, chosen);
        } catch (Exception failure) {
            throw new EngineFailed("The Kafka broker could not be started in " + folder, failure);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns when the broker has ended. */
    public void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder, List<String> users) throws Exception {
        Files.createDirectories(folder);
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setScramArguments(users)
                    .run();
        }
    }

    private static Map<String, String> settings(Path folder, int port) {
        var controller = "127.0.0.1:" + FreePort.any();
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@" + controller),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("inter.broker.listener.name", "BROKER"),
                Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", "BROKER://127.0.0.1:" + port),
                Map.entry("log.dirs", folder.toString()),
                // A killed broker's registration has to expire before its successor is let in.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("controller.quorum.election.timeout.ms", "500"),
                Map.entry("controller.quorum.fetch.timeout.ms", "1000"),
                // Messages stay: a new reader starts at the beginning, one that was away for months where it left.
                Map.entry("log.retention.ms", "-1"),
                Map.entry("offsets.retention.minutes", "525600"),
                // One copy of everything.
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // One small machine.
                Map.entry("num.partitions", "8"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("offsets.topic.segment.bytes", "8388608"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.cleaner.io.buffer.size", "131072"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.replica.fetchers", "1"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "true"));
    }
}
