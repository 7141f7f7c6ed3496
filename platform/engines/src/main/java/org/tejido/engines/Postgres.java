package org.tejido.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL that listens on the loopback address alone and asks everybody for a password (SCRAM). Its superuser is
 * {@code postgres}. The process belongs to the data folder rather than to its starter.
 */
public final class Postgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "superuser-password";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int STOP_SECONDS = 5;

    private final PostgresPrograms programs;
    private final Path data;
    private final int port;
    private final ProcessHandle process;

    private Postgres(PostgresPrograms programs, Path data, int port, ProcessHandle process) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** As below, with the server's log beside the data. */
    public static Postgres start(Path data, int port, boolean durable) {
        return start(data, data.resolveSibling(data.getFileName() + ".log"), port, durable);
    }

    /**
     * Starts on what lies in {@code data}, or makes a new cluster there. A server that a killed process left running on
     * this folder is taken over if it is the same program on the same port, else stopped.
     *
     * @param port 0 for any that is free
     * @param durable true for data that matter: every commit is on disk before it is answered. False only for tests.
     * @throws EngineFailed if it does not answer
     */
    public static Postgres start(Path data, Path log, int port, boolean durable) {
        var folder = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            var programs = programs(log);
            if (!Files.exists(folder.resolve("PG_VERSION"))) {
                create(programs, folder, durable);
            }
            var left = Postmaster.of(folder);
            if (durable
                    && left.filter(postmaster -> postmaster.serves(programs, port))
                            .isPresent()) {
                return new Postgres(programs, folder, port, left.get().process());
            }
            stop(programs, folder);
            programs.own(folder);
            var chosen = port == 0 ? FreePort.any() : port;
            return new Postgres(programs, folder, chosen, launch(programs, folder, chosen, durable));
        } catch (IOException failure) {
            throw new EngineFailed("PostgreSQL could not be started in " + folder, failure);
        }
    }

    /** The server that is at work on that folder, started by whomever. */
    public static Optional<ProcessHandle> atWorkOn(Path data) {
        return Postmaster.of(data.toAbsolutePath().normalize()).map(Postmaster::process);
    }

    /** The same for whoever wants to ask it something; closing it stops it. */
    public static Optional<Postgres> running(Path data, Path log) {
        var folder = data.toAbsolutePath().normalize();
        return Postmaster.of(folder)
                .filter(Postmaster::ready)
                .map(postmaster -> new Postgres(programs(log), folder, postmaster.port(), postmaster.process()));
    }

    public int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** Kept in the data folder, readable for its owner alone. */
    public String superuserPassword() {
        try {
            return Files.readString(data.resolve(PASSWORD_FILE)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The server's own process, for whoever supervises it. */
    public ProcessHandle process() {
        return process;
    }

    public void createDatabase(String name) {
        execute(SUPERUSER, "CREATE DATABASE " + name);
    }

    /** Runs statements as the superuser. */
    public void execute(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new EngineFailed("PostgreSQL refused: " + failure.getMessage(), failure);
        }
    }

    /** A connection of the superuser's. */
    public Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5";
        return DriverManager.getConnection(url, SUPERUSER, superuserPassword());
    }

    /** Ends sessions, writes a checkpoint, and waits for it. */
    @Override
    public void close() {
        stop(programs, data);
    }

    private static PostgresPrograms programs(Path log) {
        var way = Unprivileged.way();
        return new PostgresPrograms(Binaries.unpacked(way).resolve("bin"), log, way);
    }

    /** Made under another name first, so that a half is never taken for the whole. */
    private static void create(PostgresPrograms programs, Path data, boolean durable) throws IOException {
        var half = data.resolveSibling(data.getFileName() + ".half");
        Folders.delete(half);
        var secret = data.resolveSibling(data.getFileName() + ".secret");
        Folders.writeSecret(secret, newPassword());
        Files.createDirectories(half);
        programs.own(half);
        programs.own(secret);
        programs.run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                // Of PostgreSQL itself: an upgrade of the machine's C library cannot change the order of an index.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                durable ? "--sync-method=fsync" : "--no-sync");
        Files.move(secret, half.resolve(PASSWORD_FILE));
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** After a kill, orphaned back ends can hold the shared memory for a moment: tried again until they are gone. */
    private static ProcessHandle launch(PostgresPrograms programs, Path data, int port, boolean durable)
            throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            dropStalePid(data);
            var server = programs.spawn("postgres", settings(data, port, durable));
            while (server.isAlive() && Instant.now().isBefore(deadline)) {
                if (isReady(server, data)) {
                    return server.toHandle();
                }
                pause();
            }
            server.destroyForcibly();
            if (!programs.lastWords().contains("shared memory block")) {
                break;
            }
            pause();
        }
        throw new EngineFailed("PostgreSQL did not start on port " + port + ":\n" + programs.lastWords());
    }

    /** PostgreSQL itself would believe a number that by now belongs to another program. */
    private static void dropStalePid(Path data) throws IOException {
        if (Postmaster.of(data).isEmpty()) {
            Files.deleteIfExists(data.resolve(Postmaster.FILE));
        }
    }

    private static boolean isReady(Process server, Path data) {
        return Postmaster.of(data)
                .filter(postmaster -> postmaster.process().pid() == server.pid() && postmaster.ready())
                .isPresent();
    }

    private static List<String> settings(Path data, int port, boolean durable) {
        var safety = durable ? "on" : "off";
        var settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "port=" + port,
                "max_connections=120",
                "fsync=" + safety,
                "synchronous_commit=" + safety,
                "full_page_writes=" + safety,
                "password_encryption=scram-sha-256",
                "shared_buffers=96MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %q%u@%d ");
        var arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private static void stop(PostgresPrograms programs, Path data) {
        if (Postmaster.of(data).isEmpty()) {
            return;
        }
        try {
            programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "" + STOP_SECONDS);
        } catch (EngineFailed _) {
            // Too slow, or gone on its own account. What was committed is in its log and will be recovered.
            Postmaster.of(data).ifPresent(postmaster -> {
                postmaster.process().destroyForcibly();
                postmaster.process().onExit().join();
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("Interrupted while PostgreSQL was starting", interruption);
        }
    }
}
