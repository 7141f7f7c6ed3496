package org.tejido.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tejido.demo.client.Tejido;

/** A Tejido of its own on free ports, started by the same command as any other. */
final class Installation implements AutoCloseable {

    private static final Duration STARTS = Duration.ofMinutes(10);
    private static final List<String> PORTS = List.of(
            "TEJIDO_PORT",
            "TEJIDO_MEMBER_PORT",
            "TEJIDO_PROJECT_PORT",
            "TEJIDO_EVENT_PORT",
            "TEJIDO_DATABASE_PORT",
            "TEJIDO_KAFKA_PORT");

    private final Path home;
    private final Path data;
    private final Map<String, String> environment;

    private Installation(Path home, Path data, Map<String, String> environment) {
        this.home = home;
        this.data = data.toAbsolutePath();
        this.environment = environment;
    }

    /** @param more settings beside the folder and the ports, which are chosen free */
    static Installation on(Path data, Map<String, String> more) throws IOException {
        var environment = new HashMap<String, String>();
        for (var port : PORTS) {
            environment.put(port, Integer.toString(freePort()));
        }
        environment.putAll(more);
        var home = Path.of(System.getenv().getOrDefault("TEJIDO_HOME", "")).toAbsolutePath();
        return new Installation(home, data, environment);
    }

    /** @return how long it took until everything answered, in seconds, and what the launcher said of it */
    double start() throws IOException, InterruptedException {
        var since = System.nanoTime();
        tejido("up", "--detach");
        return (System.nanoTime() - since) / 1e9;
    }

    void stop() throws IOException, InterruptedException {
        tejido("down");
    }

    int port(String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    Tejido api() {
        return new Tejido(URI.create("http://127.0.0.1:" + port("TEJIDO_PORT")), Duration.ofMinutes(1));
    }

    String issuer() {
        return "http://localhost:" + port("TEJIDO_PORT");
    }

    Path data() {
        return data;
    }

    /** The database as a service sees it. */
    Connection connect(String service) throws IOException, SQLException {
        var password =
                Files.readString(data.resolve("secrets").resolve(service)).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/tejido".formatted(port("TEJIDO_DATABASE_PORT")), service, password);
    }

    /** Its processes by name; PostgreSQL's stands for all of its children. */
    Map<String, ProcessHandle> processes() throws IOException {
        var processes = new LinkedHashMap<String, ProcessHandle>();
        for (var name : List.of("launcher", "apps", "kafka")) {
            find(data.resolve("run").resolve(name + ".pid"), processes, name);
        }
        find(data.resolve("postgresql/postmaster.pid"), processes, "postgresql");
        return processes;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
    }

    private static void find(Path file, Map<String, ProcessHandle> processes, String name) throws IOException {
        try {
            var number =
                    Files.readString(file).lines().findFirst().orElseThrow().strip();
            ProcessHandle.of(Long.parseLong(number)).ifPresent(process -> processes.put(name, process));
        } catch (NoSuchFileException notHere) {
            // Not a process of this installation.
        }
    }

    private void tejido(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(home.resolve("tejido").toString()));
        command.addAll(List.of(words));
        var log = Files.createTempFile("tejido-bench", ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("TEJIDO_"));
            builder.environment().putAll(environment);
            builder.environment().put("TEJIDO_DATA", data.toString());
            var process = builder.start();
            if (!process.waitFor(STARTS.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        "./tejido %s failed:%n%s".formatted(String.join(" ", words), tail(log)));
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.stream().skip(Math.max(0, lines.size() - 30)).collect(Collectors.joining("\n"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
