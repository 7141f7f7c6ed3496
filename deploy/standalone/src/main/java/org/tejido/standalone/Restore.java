package org.tejido.standalone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.tejido.engines.Archives;
import org.tejido.engines.EngineFailed;
import org.tejido.engines.Postgres;

/**
 * {@code ./tejido restore FILE}: puts a backup in the place of data that are gone. Never over a database that is there.
 * Kafka is emptied: it may know of a time that this database has not seen. All messages are told again at the next
 * start, and whoever has applied one knows it.
 */
final class Restore {

    private static final List<App> TELLERS = List.of(App.MEMBER, App.PROJECT, App.EVENT);

    private final Settings settings;

    private Restore(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            if (arguments.length != 1) {
                throw new CannotStart("restore wants the file of a backup.");
            }
            new Restore(Settings.of(System.getenv(), false)).read(Path.of(arguments[0]));
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    private void read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotStart(file + " cannot be read.");
        }
        Files.createDirectories(settings.running());
        try (var _ = claim()) {
            requireNoDatabase();
            var half = settings.data().resolve("restored.half");
            Folder.delete(half);
            unpack(file, half);
            var taken = Manifest.read(half).taken();
            var messages = tellAgain(half.resolve(Backup.DATABASE));
            Folder.delete(settings.data().resolve(Parts.KAFKA));
            Folder.delete(settings.data().resolve(Backup.SECRETS));
            Files.move(half.resolve(Backup.SECRETS), settings.data().resolve(Backup.SECRETS));
            // Last: as long as it is not there, all of this can be done again.
            Files.move(half.resolve(Backup.DATABASE), DatabasePart.folder(settings), StandardCopyOption.ATOMIC_MOVE);
            Folder.delete(half);
            System.out.printf(
                    "Restored what was there at %s; %d messages will be told again at the next start.%n",
                    taken, messages);
        }
    }

    private Claim claim() {
        return Claim.on(settings.running().resolve("launcher.pid"))
                .orElseThrow(
                        () -> new CannotStart("Tejido is running on " + settings.data() + ": ./tejido down first."));
    }

    private void requireNoDatabase() {
        var folder = DatabasePart.folder(settings);
        if (Files.exists(folder)) {
            throw new CannotStart("There is a database in " + folder + ": move it away first. It is not written over.");
        }
    }

    /** All of it, before anything is put in its place. */
    private static void unpack(Path file, Path folder) throws IOException {
        try (var content = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Archives.unpack(content, folder);
        } catch (FileSystemException disk) {
            throw disk;
        } catch (IOException damage) {
            throw new CannotStart(file + " is damaged, or no backup: " + damage.getMessage() + ".", damage);
        }
    }

    /** By its first start, which also finds out whether the copy is whole. */
    private long tellAgain(Path database) {
        try (var postgres = Postgres.start(database, settings.log("postgresql"), settings.databasePort(), true);
                var connection = postgres.connect(settings.databaseName());
                var statement = connection.createStatement()) {
            var messages = 0L;
            for (var app : TELLERS) {
                messages += statement.executeLargeUpdate(
                        "UPDATE %s.outbox SET sent_at = NULL WHERE sent_at IS NOT NULL".formatted(app.shortName()));
            }
            return messages;
        } catch (EngineFailed | SQLException refusal) {
            throw new CannotStart("The copy of the database is not in order: " + refusal.getMessage(), refusal);
        }
    }
}
