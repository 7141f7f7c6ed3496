package org.tejido.standalone;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/**
 * What a backup says of itself. Whether its files are of this PostgreSQL's major version, they say themselves.
 *
 * @param taken when it was begun
 * @param processor as the JVM names it; the files of a database fit no other kind
 */
record Manifest(Instant taken, String processor) {

    static final String NAME = "tejido-backup.properties";

    private static final String FORMAT = "1";

    static Manifest now() {
        return new Manifest(Instant.now().truncatedTo(ChronoUnit.SECONDS), System.getProperty("os.arch"));
    }

    /** @throws CannotStart if it is no backup of ours, or none that fits here */
    static Manifest read(Path unpacked) throws IOException {
        var file = unpacked.resolve(NAME);
        var properties = new Properties();
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
        }
        if (!FORMAT.equals(properties.getProperty("format"))) {
            throw new CannotStart("That is no backup of Tejido's, or one of a newer version.");
        }
        var manifest =
                new Manifest(Instant.parse(properties.getProperty("taken")), properties.getProperty("processor"));
        if (!manifest.processor.equals(System.getProperty("os.arch"))) {
            throw new CannotStart("That backup was taken on " + manifest.processor
                    + ", and its files fit no other kind of" + " processor.");
        }
        return manifest;
    }

    String text() {
        return "format=%s%ntaken=%s%nprocessor=%s%n".formatted(FORMAT, taken, processor);
    }
}
