package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The launcher. {@code up} starts everything; {@code resume} is said after the launcher itself was killed, and takes over
 * what still runs; {@code clear} stops what was left by one that nobody started again. It ends when it is told to (SIGTERM), with 1 when something has to be put right first.
 */
final class Standalone {

    private static final Duration POLL = Duration.ofMillis(50);

    private static volatile boolean stopping;

    private final Settings settings;
    private final Journal journal = new Journal();
    private final List<Supervised> started = new ArrayList<>();

    private Standalone(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        try {
            var standalone = new Standalone(Settings.of(System.getenv(), words.contains("--external")));
            if (words.contains("clear")) {
                standalone.clear();
            } else {
                standalone.run(words.contains("resume"));
            }
        } catch (CannotStart sentence) {
            System.out.println(sentence.getMessage());
            System.exit(1);
        }
    }

    /** Whether this process is ending on purpose. */
    static boolean isStopping() {
        return stopping;
    }

    private void run(boolean resume) throws IOException, InterruptedException {
        var since = Instant.now();
        try (var _ = claim()) {
            Files.deleteIfExists(readyFile());
            if (!resume) {
                Leftovers.stop(settings, journal);
                Ports.requireFree(Leftovers.without(settings.ports(), settings));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            new Keeper(settings, journal).watch();
            start();
            Files.writeString(readyFile(), settings.publicAddress() + "\n");
            journal.say("READY after " + Duration.between(since, Instant.now()).toMillis() + " ms");
            Thread.currentThread().join();
        }
    }

    private void clear() throws IOException, InterruptedException {
        try (var _ = claim()) {
            Leftovers.stop(settings, journal);
            Leftovers.stopDatabase(settings, journal);
        }
    }

    private Claim claim() {
        return Claim.on(settings.running().resolve("launcher.pid"))
                .orElseThrow(() -> new CannotStart("Tejido is already running on " + settings.data()
                        + ": ./tejido status shows it, ./tejido down stops it. For a second one choose another TEJIDO_DATA"
                        + " and other ports."));
    }

    /** PostgreSQL and the broker side by side; the applications as soon as there is a database to migrate. */
    private void start() throws InterruptedException {
        var secrets = new Secrets(settings);
        if (settings.external()) {
            ExternalDatabase.requireLogins(settings, secrets);
            settings.kafkaLogin().ifPresent(login -> journal.say("To Kafka it is " + login.user() + ", over TLS"));
        } else {
            var database = supervise(Parts.database(settings, secrets));
            supervise(Parts.broker(settings));
            await(List.of(database));
        }
        supervise(Parts.apps(settings));
        await(started);
    }

    private Supervised supervise(Part part) {
        var supervised = new Supervised(part, journal);
        synchronized (started) {
            started.add(supervised);
        }
        supervised.start();
        return supervised;
    }

    private void await(List<Supervised> parts) throws InterruptedException {
        for (var part : parts) {
            while (!part.wasReady()) {
                for (var any : started) {
                    any.requireHope();
                }
                Thread.sleep(POLL);
            }
        }
    }

    /** The applications before what they stand on. */
    private void stop() {
        stopping = true;
        if (started.isEmpty()) {
            return;
        }
        synchronized (started) {
            for (var part : started.reversed()) {
                part.stop();
            }
        }
        try {
            Files.deleteIfExists(readyFile());
        } catch (IOException failure) {
            journal.say(failure.toString());
        }
        journal.say("Tejido stopped");
    }

    private Path readyFile() {
        return settings.running().resolve("ready");
    }
}
