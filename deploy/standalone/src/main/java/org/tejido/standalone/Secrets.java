package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the parts of this installation show each other and nobody else: made at random once, readable for their owner alone. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Settings settings) {
        this.folder = settings.data().resolve("secrets");
    }

    String password(App app) {
        return secret(app.shortName());
    }

    /** Encrypts the keys that sign tokens: whoever loses it has everybody's tokens made anew, and nothing else. */
    String signing() {
        return secret("signing");
    }

    private synchronized String secret(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new CannotStart("The secret in " + file + " cannot be read or made.", failure);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var half = folder.resolve(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, HexFormat.of().formatHex(random));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
