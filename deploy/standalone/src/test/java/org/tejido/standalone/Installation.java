package org.tejido.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A real one on free ports, handled as its operator would: through {@code ./tejido} and {@code kill -9}. */
final class Installation {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private final Path data;
    private final Map<String, String> environment = new TreeMap<>();

    Installation(Path data) throws IOException {
        this.data = data;
        environment.put("TEJIDO_DATA", data.toString());
        var variables = new ArrayList<>(List.of("TEJIDO_DATABASE_PORT", "TEJIDO_KAFKA_PORT"));
        for (var app : App.values()) {
            variables.add(app.portVariable());
        }
        var ports = freePorts(variables.size());
        for (var variable : variables) {
            environment.put(variable, Integer.toString(ports.removeFirst()));
        }
    }

    /** Taken together, so that no two are the same. */
    private static List<Integer> freePorts(int count) throws IOException {
        var ports = new ArrayList<Integer>();
        var sockets = new ArrayList<ServerSocket>();
        while (sockets.size() < count) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            ports.add(sockets.getLast().getLocalPort());
        }
        for (var socket : sockets) {
            socket.close();
        }
        return ports;
    }

    record Outcome(int exit, String output) {}

    Installation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Outcome run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(HOME.resolve("tejido").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TEJIDO_"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), output);
    }

    int port(App app) {
        return Integer.parseInt(environment.get(app.portVariable()));
    }

    /** Waits for as long as it takes; that it takes for ever is what a test's own time limit is for. */
    void awaitAnswers() throws IOException, InterruptedException {
        while (run("status").exit() != 0) {
            Thread.sleep(200);
        }
    }

    ProcessHandle process(String name) throws IOException {
        return living(name).orElseThrow(() -> new AssertionError(name + " does not run"));
    }

    /** Waits, likewise, until another process than that one bears the name. */
    void awaitAnother(String name, ProcessHandle than) throws IOException, InterruptedException {
        while (living(name).filter(process -> !process.equals(than)).isEmpty()) {
            Thread.sleep(100);
        }
    }

    private Optional<ProcessHandle> living(String name) throws IOException {
        var file = name.equals("postgresql")
                ? data.resolve("postgresql/postmaster.pid")
                : data.resolve("run/" + name + ".pid");
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    List<ProcessHandle> processes() throws IOException {
        var all = new ArrayList<ProcessHandle>();
        for (var name : List.of("keeper", "launcher", "apps", "kafka", "postgresql")) {
            all.add(process(name));
        }
        return all;
    }

    /** All in one stroke: given a moment, one would put another back. */
    void killEverything() throws IOException, InterruptedException {
        var processes = processes();
        var command = new ArrayList<>(List.of("kill", "-KILL"));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
        processes.forEach(process -> process.onExit().join());
    }

    String log(String name) throws IOException {
        return Files.readString(data.resolve("logs/" + name + ".log"));
    }

    /** As the member service signs in. */
    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + environment.get("TEJIDO_DATABASE_PORT") + "/tejido",
                "member",
                Files.readString(data.resolve("secrets/member")));
    }

    Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + environment.get("TEJIDO_KAFKA_PORT"));
    }
}
