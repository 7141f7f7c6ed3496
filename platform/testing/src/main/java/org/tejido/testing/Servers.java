package org.tejido.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;

/** The PostgreSQL and the Kafka broker that all tests of a JVM share. */
abstract class Servers {

    /** Of every role in a test database. */
    static final String PASSWORD = "test";

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist", "btree_gin", "citext");

    private static final class Shared {
        private static final Servers SERVERS = inContainers() ? new ContainerServers() : new EmbeddedServers();

        /** {@code TEJIDO_TEST_SERVERS=containers}: an engine that does not answer is then a failure. */
        private static boolean inContainers() {
            return "containers".equals(System.getenv("TEJIDO_TEST_SERVERS"))
                    || DockerClientFactory.instance().isDockerAvailable();
        }
    }

    private final AtomicInteger databases = new AtomicInteger();

    static Servers shared() {
        return Shared.SERVERS;
    }

    /** {@code host:port}. */
    abstract String databaseAddress();

    abstract String superuserPassword();

    /** Bootstrap servers. */
    abstract String kafka();

    /** A fresh database laid out as in production: a role and a schema of the service's name. */
    final synchronized String newDatabase(String service) {
        var name = "tejido_" + databases.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name);
        execute(name, """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                    END IF;
                END $$;
                CREATE SCHEMA %1$s AUTHORIZATION %1$s;
                """.formatted(service, PASSWORD));
        EXTENSIONS.forEach(extension -> execute(name, "CREATE EXTENSION " + extension + " SCHEMA public"));
        return name;
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + databaseAddress() + "/" + database, "postgres", superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database refused: " + sql, failure);
        }
    }
}
