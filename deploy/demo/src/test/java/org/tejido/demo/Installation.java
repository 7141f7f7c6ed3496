package org.tejido.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real one on free ports, started as anybody starts it. */
final class Installation {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> PORTS = List.of(
            "TEJIDO_PORT",
            "TEJIDO_MEMBER_PORT",
            "TEJIDO_PROJECT_PORT",
            "TEJIDO_EVENT_PORT",
            "TEJIDO_DATABASE_PORT",
            "TEJIDO_KAFKA_PORT");

    private final Path data;
    private final Map<String, String> environment = new TreeMap<>();

    Installation(Path data) throws IOException {
        this.data = data;
        environment.put("TEJIDO_DATA", data.toString());
        var sockets = new ArrayList<ServerSocket>();
        for (var port : PORTS) {
            // Taken together, so that no two are the same.
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            environment.put(port, Integer.toString(sockets.getLast().getLocalPort()));
        }
        for (var socket : sockets) {
            socket.close();
        }
    }

    /** What the demonstration has to know. */
    Map<String, String> environment() {
        return environment;
    }

    /** @throws AssertionError with what was said, unless it ends well */
    void run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(HOME.resolve("tejido").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TEJIDO_"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError("./tejido " + String.join(" ", words) + "\n" + output);
        }
    }

    /** {@code kill -9}, as soon as there is one to kill. */
    void kill(String name) throws IOException, InterruptedException {
        var file = data.resolve(name.equals("postgresql") ? "postgresql/postmaster.pid" : "run/" + name + ".pid");
        while (true) {
            var process = Files.exists(file) ? running(file) : null;
            if (process != null) {
                process.destroyForcibly();
                return;
            }
            Thread.sleep(50);
        }
    }

    private static ProcessHandle running(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return lines.isEmpty() || lines.getFirst().isBlank()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
    }
}
