package org.tejido.engines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each user of the machine. */
final class Binaries {

    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-arm_64.txz",
            "postgres-darwin-arm_64.txz",
            "postgres-darwin-x86_64.txz");

    private static final Set<PosixFilePermission> FOR_ALL = PosixFilePermissions.fromString("rwxr-xr-x");

    private Binaries() {}

    /** The folder that holds {@code bin/}. Processes that come together unpack in turn, and only the first does. */
    static Path unpacked(Unprivileged way) {
        var archive = ARCHIVES.stream()
                .map(name -> Binaries.class.getResource("/" + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("There is no PostgreSQL for this machine on the class path."));
        try {
            var size = archive.openConnection().getContentLengthLong();
            var home = cache(way).resolve("postgres-" + size);
            makeFolder(home.getParent());
            try (var lock = FileChannel.open(
                            home.resolveSibling(home.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                if (!Files.exists(home)) {
                    unpack(archive.openStream(), home);
                }
            }
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path cache(Unprivileged way) {
        if (way == Unprivileged.AS_NOBODY) {
            // Root's own folders are closed to others.
            return Path.of("/var/cache/tejido");
        }
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("tejido");
    }

    /** Unpacks beside the place and moves there at the end, so that a half is never taken for the whole. */
    private static void unpack(InputStream archive, Path home) throws IOException {
        var half = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = half.resolve(entry.getName()).normalize();
                if (!target.startsWith(half)) {
                    throw new IOException("The archive reaches outside itself: " + entry.getName());
                }
                place(tar, entry, target);
            }
        }
        Files.setPosixFilePermissions(half, FOR_ALL);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            makeFolder(target);
            return;
        }
        makeFolder(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, executable ? FOR_ALL : PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** Readable for whichever account is to run it, whatever mask this process was given. */
    private static void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, FOR_ALL);
        }
    }
}
