package org.tejido.standalone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tejido.engines.Archives;
import org.tejido.engines.BaseBackup;
import org.tejido.engines.Postgres;

/**
 * {@code ./tejido backup FILE}: everything that cannot be made again, in one file for its owner's eyes alone, whether
 * Tejido runs or not: all of PostgreSQL as of one moment, and the secrets. Kafka is left out: it is filled again from PostgreSQL.
 */
final class Backup {

    static final String DATABASE = "postgresql";
    static final String SECRETS = "secrets";

    private final Settings settings;

    private Backup(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            if (arguments.length != 1) {
                throw new CannotStart("backup wants the name of a file that is not there yet.");
            }
            new Backup(Settings.of(System.getenv(), false)).write(Path.of(arguments[0]));
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    private void write(Path file) throws IOException {
        if (settings.external()) {
            throw new CannotStart("PostgreSQL is not Tejido's own here: back it up where it runs, and keep a copy of "
                    + settings.data().resolve(SECRETS) + ".");
        }
        if (Files.exists(file)) {
            throw new CannotStart(file + " is there already.");
        }
        var since = Instant.now();
        var running = Postgres.running(DatabasePart.folder(settings), log());
        if (running.isPresent()) {
            write(running.get(), file);
        } else {
            try (var _ = claim();
                    var postgres = stopped()) {
                write(postgres, file);
            }
        }
        System.out.printf(
                "%s, %d MB, after %d ms%n",
                file,
                Files.size(file) / 1_000_000,
                Duration.between(since, Instant.now()).toMillis());
    }

    /** Under its name only when it is complete. */
    private void write(Postgres postgres, Path file) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var archive = Archives.writing(compressed(half))) {
            add(archive, Manifest.NAME, Manifest.now().text());
            try (var secrets = Files.list(settings.data().resolve(SECRETS))) {
                for (var secret : secrets.sorted().toList()) {
                    add(archive, SECRETS + "/" + secret.getFileName(), Files.readString(secret));
                }
            }
            BaseBackup.write(postgres, archive, DATABASE);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static GZIPOutputStream compressed(Path file) throws IOException {
        return new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private static void add(TarArchiveOutputStream archive, String name, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(0600);
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    private Postgres stopped() {
        if (!Files.exists(DatabasePart.folder(settings))) {
            throw new CannotStart("There is no database in " + settings.data() + ".");
        }
        return Postgres.start(DatabasePart.folder(settings), log(), settings.databasePort(), true);
    }

    private Claim claim() {
        return Claim.on(settings.running().resolve("launcher.pid"))
                .orElseThrow(() -> new CannotStart("Tejido is just starting or stopping: try again in a moment."));
    }

    private Path log() {
        return settings.log("postgresql");
    }
}
