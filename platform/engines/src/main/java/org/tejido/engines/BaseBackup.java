package org.tejido.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A copy of all databases of a PostgreSQL as of the moment at which it ends, taken while they are written to. Files are
 * copied as they lie; the log of what was written meanwhile goes with them, and a start on the copy puts them right
 * (PostgreSQL's documentation, 25.3.4, "Making a Base Backup Using the Low Level API").
 */
public final class BaseBackup {

    private static final String LABEL = "backup_label";

    /** Made anew by every start; the log is copied by itself. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal");

    private static final Set<String> LEFT_OUT = Set.of(Postmaster.FILE, "postmaster.opts", LABEL);
    private static final String CONTROL = "global/pg_control";
    private static final int FOR_ITS_OWNER = 0600;
    private static final int FOLDER_FOR_ITS_OWNER = 0700;

    private final Path data;
    private final String folder;
    private final TarArchiveOutputStream archive;

    private BaseBackup(Path data, String folder, TarArchiveOutputStream archive) {
        this.data = data;
        this.folder = folder;
        this.archive = archive;
    }

    /**
     * Adds the copy to an archive, below a folder of that name.
     *
     * @throws EngineFailed if the server refuses, as it does while another copy is being taken
     */
    public static void write(Postgres postgres, TarArchiveOutputStream archive, String folder) throws IOException {
        var backup = new BaseBackup(postgres.data(), folder, archive);
        try (var connection = postgres.connect("postgres")) {
            backup.write(connection);
        } catch (SQLException refusal) {
            throw new EngineFailed("PostgreSQL refused: " + refusal.getMessage(), refusal);
        }
    }

    private void write(Connection session) throws SQLException, IOException {
        // Of this session: as long as it lasts, nothing of the log is thrown away.
        ask(session, "SELECT pg_create_physical_replication_slot('tejido_backup', true, true)::text");
        var first = ask(session, "SELECT pg_walfile_name(pg_backup_start('tejido', true))");
        copyData();
        try (var statement = session.createStatement();
                var end = statement.executeQuery("SELECT pg_walfile_name(lsn), labelfile FROM pg_backup_stop(false)")) {
            end.next();
            copyLog(first, end.getString(1));
            addLabel(end.getString(2));
        }
    }

    private void copyData() throws IOException {
        for (var path : everything()) {
            var name = data.relativize(path).toString();
            if (isBelow(name, LEFT_EMPTY)) {
                continue;
            }
            if (Files.isDirectory(path)) {
                var entry = new TarArchiveEntry(folder + (name.isEmpty() ? "/" : "/" + name + "/"));
                entry.setMode(FOLDER_FOR_ITS_OWNER);
                archive.putArchiveEntry(entry);
                archive.closeArchiveEntry();
            } else if (isWanted(name)) {
                copy(path, name);
            }
        }
        copy(data.resolve(CONTROL), CONTROL);
    }

    private List<Path> everything() throws IOException {
        var all = new ArrayList<Path>();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                all.add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                all.add(file);
                return FileVisitResult.CONTINUE;
            }

            /** Dropped while we look: wanted by nobody. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }

    private static boolean isBelow(String name, Set<String> folders) {
        var end = name.indexOf('/');
        return end >= 0 && folders.contains(name.substring(0, end));
    }

    private static boolean isWanted(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return !LEFT_OUT.contains(name)
                && !name.equals(CONTROL)
                && !last.startsWith("pgsql_tmp")
                && !last.startsWith("pg_internal.init");
    }

    private void copyLog(String first, String last) throws IOException {
        try (var segments = Files.list(data.resolve("pg_wal"))) {
            for (var segment : segments.sorted().toList()) {
                var name = segment.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    copy(segment, "pg_wal/" + name);
                }
            }
        }
    }

    /** A file that grows meanwhile is cut, one that shrinks filled with zeros: the log makes both good. */
    private void copy(Path file, String name) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var size = Files.size(file);
            begin(name, size);
            var missing = size - transfer(content, size);
            while (missing > 0) {
                var zeros = (int) Math.min(missing, 8192);
                archive.write(new byte[zeros]);
                missing -= zeros;
            }
            archive.closeArchiveEntry();
        } catch (NoSuchFileException _) {
            // Dropped since.
        }
    }

    private long transfer(InputStream content, long size) throws IOException {
        var buffer = new byte[1 << 16];
        var copied = 0L;
        while (copied < size) {
            var read = content.read(buffer, 0, (int) Math.min(buffer.length, size - copied));
            if (read < 0) {
                return copied;
            }
            archive.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    /** Without the label, a start would believe the control file, which is of a later moment than many others. */
    private void addLabel(String label) throws IOException {
        var content = label.getBytes(StandardCharsets.UTF_8);
        begin(LABEL, content.length);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(folder + "/" + name);
        entry.setSize(size);
        entry.setMode(FOR_ITS_OWNER);
        archive.putArchiveEntry(entry);
    }

    private static String ask(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
