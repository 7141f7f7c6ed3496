package org.tejido.standalone;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tejido.engines.Postgres;

/** What a launcher left behind that was killed and not started again. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends the JVMs, which may be of an older build; PostgreSQL is taken over by its own start. */
    static void stop(Settings settings, Journal journal) throws InterruptedException {
        for (var name : List.of(Parts.APPS, Parts.KAFKA)) {
            var left = Claim.holder(JavaPart.claim(settings, name));
            if (left.isPresent()) {
                journal.say(name + " was left running (process " + left.get().pid() + ") and is stopped first");
                end(left.get());
            }
        }
    }

    static void stopDatabase(Settings settings, Journal journal) {
        if (Postgres.atWorkOn(DatabasePart.folder(settings)).isPresent()) {
            Postgres.start(DatabasePart.folder(settings), settings.log("postgresql"), settings.databasePort(), true)
                    .close();
            journal.say("postgresql was left running and is stopped");
        }
    }

    /** The ports, save the one that our own PostgreSQL holds. */
    static Map<String, Integer> without(Map<String, Integer> ports, Settings settings) {
        var others = new LinkedHashMap<>(ports);
        if (Postgres.atWorkOn(DatabasePart.folder(settings)).isPresent()) {
            others.remove(Settings.POSTGRESQL);
        }
        return others;
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
