package org.tejido.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Archives of backups: tar, with files of any size. */
public final class Archives {

    private Archives() {}

    /** Fit for what a database holds. */
    public static TarArchiveOutputStream writing(OutputStream out) {
        var archive = new TarArchiveOutputStream(out, "UTF-8");
        archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return archive;
    }

    /**
     * Unpacks for its owner's eyes alone.
     *
     * @throws IOException also if the archive is damaged, or reaches outside of the folder
     */
    public static void unpack(InputStream in, Path folder) throws IOException {
        var home = folder.toAbsolutePath().normalize();
        makeFolder(home);
        try (var archive = new TarArchiveInputStream(in, "UTF-8")) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home) || !(entry.isDirectory() || isPlain(entry))) {
                    throw new IOException("The archive holds what no backup does: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    makeFolder(target);
                } else {
                    makeFolder(target.getParent());
                    Files.copy(archive, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    /** No link and no device, which the archive's own {@code isFile} takes for files, too. */
    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
