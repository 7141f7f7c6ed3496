package org.tejido.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that runs as a child of this process, listens on the loopback address alone, and asks everybody for a
 * password (SCRAM). Its superuser is {@code postgres}.
 */
public final class Postgres implements AutoCloseable {

    private static final String PASSWORD_FILE = "superuser-password";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int STATUS_LINE = 7;

    private final Path binaries;
    private final Path data;
    private final int port;
    private final Process server;

    private Postgres(Path binaries, Path data, int port, Process server) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts on what lies in {@code data}, or makes a new cluster there. A server that a killed process left running on
     * this folder is stopped first; one that is still recovering is waited for.
     *
     * @param port 0 for any that is free
     * @param durable true for data that matter: every commit is on disk before it is answered. False only for tests.
     */
    public static Postgres start(Path data, int port, boolean durable) {
        var binaries = Binaries.unpacked();
        var folder = data.toAbsolutePath();
        try {
            if (!Files.exists(folder.resolve("PG_VERSION"))) {
                create(binaries, folder);
            }
            stopLeftover(binaries, folder);
            var chosen = port == 0 ? FreePort.any() : port;
            return new Postgres(binaries, folder, chosen, launch(binaries, folder, chosen, durable));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
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
        return server.toHandle();
    }

    /** Ends sessions, writes a checkpoint, and waits for it. */
    @Override
    public void close() {
        try {
            if (server.isAlive()) {
                run(binaries, "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
            }
            server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void create(Path binaries, Path data) throws IOException {
        Files.createDirectories(data.getParent());
        var secret = Files.createTempFile(
                data.getParent(), "new", ".secret", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, newPassword());
            run(
                    binaries,
                    "initdb",
                    "-D", data.toString(),
                    "-U", "postgres",
                    "-A", "scram-sha-256",
                    "--pwfile=" + secret,
                    "--encoding=UTF8",
                    // Of PostgreSQL itself: an upgrade of the machine's C library cannot change the order of an index.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-sync");
            Files.move(secret, data.resolve(PASSWORD_FILE));
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private static String newPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void stopLeftover(Path binaries, Path data) throws IOException {
        var left = leftover(data);
        if (left.isPresent()) {
            run(binaries, "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
        }
    }

    private static Optional<ProcessHandle> leftover(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
        }
    }

    /** After a kill, orphaned back ends can hold the shared memory for a moment: the start is tried again until they are gone. */
    private static Process launch(Path binaries, Path data, int port, boolean durable) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        var log = data.resolveSibling(data.getFileName() + ".log");
        while (true) {
            var server = new ProcessBuilder(command(binaries, "postgres", settings(data, port, durable)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (becomesReady(server, data, deadline)) {
                return server;
            }
            if (Instant.now().isAfter(deadline)) {
                server.destroyForcibly();
                throw new IllegalStateException("PostgreSQL did not start; its reasons are in " + log);
            }
            pause();
        }
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
                "shared_buffers=96MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC");
        var arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private static boolean becomesReady(Process server, Path data, Instant deadline) throws IOException {
        while (server.isAlive() && Instant.now().isBefore(deadline)) {
            if (isReady(server, data)) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** The server itself writes there how far it is. */
    private static boolean isReady(Process server, Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        var lines = Files.readAllLines(file);
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(server.pid()))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    private static void run(Path binaries, String program, String... arguments) throws IOException {
        var process = new ProcessBuilder(command(binaries, program, List.of(arguments))).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0 && !output.contains("Is server running?")) {
                throw new IllegalStateException(program + " failed: " + output);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> command(Path binaries, String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting.");
        }
    }
}
