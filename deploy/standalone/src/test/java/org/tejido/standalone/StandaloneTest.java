package org.tejido.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tejido.engines.Postgres;

/** A day in the life of one installation, through {@code ./tejido} alone, with kill -9 as its weather. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneTest {

    private static final TopicPartition LETTERS = new TopicPartition("letters", 0);

    @TempDir
    static Path data;

    private static Installation tejido;

    @BeforeAll
    static void start() throws Exception {
        tejido = new Installation(data);
        var up = tejido.run("up", "--detach");
        assertThat(up.exit()).as(up.output()).isZero();
        assertThat(up.output()).contains("Tejido is at http://localhost:" + tejido.port(App.GATEWAY));
        write("first");
    }

    @AfterAll
    static void stop() throws Exception {
        tejido.run("down");
    }

    @Test
    @Order(1)
    void refusesASecondStartOnTheSameData() throws Exception {
        var second = tejido.run("up", "--detach");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.output()).contains("already running on " + data);
        assertThat(tejido.run("status").exit()).isZero();
    }

    @Test
    @Order(2)
    void refusesPortsThatAreHeldAndNamesTheHolder(@TempDir Path elsewhere) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var second = new Installation(elsewhere).with("TEJIDO_EVENT_PORT", Integer.toString(other.getLocalPort()));

            var up = second.run("up", "--detach");

            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.output())
                    .contains("Port " + other.getLocalPort() + ", meant for event, is held by process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    @Order(2)
    @EnabledOnOs(OS.LINUX)
    void leavesTheOptimisingCompilerItsShareOnceEverythingAnswers() throws Exception {
        assertThat(Compilers.of(tejido.process("apps"))).isNotEmpty();
        while (!Compilers.of(tejido.process("apps")).stream().allMatch(nice -> nice == 0)) {
            Thread.sleep(100);
        }
    }

    @Test
    @Order(3)
    void startsAgainWhateverIsKilledAndLosesNothing() throws Exception {
        for (var name : List.of("postgresql", "kafka", "apps")) {
            var killed = tejido.process(name);
            killed.destroyForcibly();
            killed.onExit().join();

            tejido.awaitAnother(name, killed);
            tejido.awaitAnswers();

            assertThat(tejido.process(name)).isNotEqualTo(killed);
            assertThat(read()).as("after " + name + " was killed").isEqualTo("first");
        }
    }

    @Test
    @Order(4)
    void takesOverWhatStillRunsWhenTheLauncherItselfIsKilled() throws Exception {
        var others = List.of(tejido.process("postgresql"), tejido.process("kafka"), tejido.process("apps"));
        var killed = tejido.process("launcher");
        killed.destroyForcibly();
        killed.onExit().join();

        tejido.awaitAnother("launcher", killed);
        tejido.awaitAnswers();

        assertThat(tejido.process("launcher")).isNotEqualTo(killed);
        assertThat(List.of(tejido.process("postgresql"), tejido.process("kafka"), tejido.process("apps")))
                .isEqualTo(others);
    }

    @Test
    @Order(4)
    void putsAnotherKeeperInPlaceOfAKilledOne() throws Exception {
        var apps = tejido.process("apps");
        var killed = tejido.process("keeper");
        killed.destroyForcibly();
        killed.onExit().join();

        tejido.awaitAnother("keeper", killed);
        tejido.awaitAnswers();

        assertThat(tejido.process("apps")).isEqualTo(apps);
        var launcher = tejido.process("launcher");
        launcher.destroyForcibly();
        launcher.onExit().join();
        tejido.awaitAnother("launcher", launcher);
        tejido.awaitAnswers();
        assertThat(tejido.process("launcher")).isNotEqualTo(launcher);
    }

    @Test
    @Order(5)
    void startsAfterEverythingWasKilled() throws Exception {
        tejido.killEverything();

        var up = tejido.run("up", "--detach");

        assertThat(up.exit()).as(up.output()).isZero();
        assertThat(read()).isEqualTo("first");
    }

    @Test
    @Order(6)
    void stopsTheApplicationsThenTheBrokerThenTheDatabase() throws Exception {
        var running = tejido.processes();
        assertThat(tejido.run("down").exit()).isZero();

        assertThat(running).noneMatch(ProcessHandle::isAlive);
        assertThat(tejido.log("launcher")
                        .lines()
                        .filter(line -> line.endsWith(" stopped"))
                        .map(line -> line.split(" ")[1]))
                .endsWith("apps", "kafka", "postgresql", "Tejido");
        assertThat(tejido.log("launcher")).doesNotContain("is killed");
        assertThat(tejido.run("status").exit()).isEqualTo(3);
    }

    @Test
    @Order(7)
    void findsYesterdaysDataAgain() throws Exception {
        assertThat(tejido.run("up", "--detach").exit()).isZero();

        assertThat(read()).isEqualTo("first");
        try (var database = tejido.database();
                var statement = database.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var rows = statement.executeQuery("SHOW " + setting);
                rows.next();
                assertThat(rows.getString(1)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    @Order(8)
    void comesBackFromABackupRowByRow(@TempDir Path elsewhere) throws Exception {
        var file = elsewhere.resolve("backup").toString();
        tellSomething();
        var before = Contents.of(data);
        assertThat(tejido.run("backup", file).exit()).isZero();
        assertThat(tejido.run("restore", file).output()).contains("Tejido is running on " + data);
        tejido.run("down");
        assertThat(tejido.run("restore", file).output()).contains("There is a database in " + data);
        for (var lost : List.of("postgresql", "kafka", "secrets")) {
            Folder.delete(data.resolve(lost));
        }

        var restore = tejido.run("restore", file);

        assertThat(restore.exit()).as(restore.output()).isZero();
        try (var _ = Postgres.start(data.resolve("postgresql"), 0, true)) {
            var after = Contents.of(data);
            assertThat(after.tables()).hasSizeGreaterThan(50).isEqualTo(before.tables());
            assertThat(after.untold()).isEqualTo(after.messages()).isPositive();
            before.sequences()
                    .forEach((name, value) ->
                            assertThat(after.sequences().get(name)).as(name).isGreaterThanOrEqualTo(value));
        }
    }

    /** One row as a service's role, and one message. */
    private static void write(String letter) throws Exception {
        try (var database = tejido.database();
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE member.letters AS SELECT '" + letter + "' AS letter");
        }
        try (var producer = new KafkaProducer<>(tejido.kafka(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(LETTERS.topic(), LETTERS.partition(), "key", letter))
                    .get();
        }
    }

    /** And Kafka has acknowledged it, as the row says. */
    private static void tellSomething() throws Exception {
        try (var database = tejido.database();
                var statement = database.createStatement()) {
            statement.execute("""
                INSERT INTO member.outbox (topic, type, subject, sequence, data, sent_at)
                VALUES ('member.letters.v1', 'member.letter.written', gen_random_uuid(), 1, '{}', now())
                """);
        }
    }

    /** What row and message both say. */
    private static String read() throws Exception {
        try (var database = tejido.database();
                var statement = database.createStatement()) {
            var rows = statement.executeQuery("SELECT letter FROM member.letters");
            rows.next();
            assertThat(message()).isEqualTo(rows.getString(1));
            return rows.getString(1);
        }
    }

    private static String message() {
        try (var consumer = new KafkaConsumer<>(tejido.kafka(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(LETTERS));
            consumer.seekToBeginning(List.of(LETTERS));
            assertThat(consumer.endOffsets(List.of(LETTERS))).isEqualTo(Map.of(LETTERS, 1L));
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    return record.value();
                }
            }
        }
    }
}
