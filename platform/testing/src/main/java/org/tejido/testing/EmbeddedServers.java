package org.tejido.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.tejido.engines.Broker;
import org.tejido.engines.Postgres;

/** The servers from Maven Central, for machines without a container engine. */
final class EmbeddedServers extends Servers {

    private final Path data;
    private final Postgres postgres;
    private final Broker broker;

    EmbeddedServers() {
        data = temporary();
        postgres = Postgres.start(data.resolve("postgres"), 0, false);
        broker = Broker.start(data.resolve("kafka"), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    @Override
    String databaseAddress() {
        return "127.0.0.1:" + postgres.port();
    }

    @Override
    String superuserPassword() {
        return postgres.superuserPassword();
    }

    @Override
    String kafka() {
        return broker.bootstrapServers();
    }

    private void stop() {
        broker.close();
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tejido-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
