package org.tejido.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real one on free ports, started and stopped as anybody does it. */
final class Installation implements AutoCloseable {

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

    private Installation(Path data) throws IOException {
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
        environment.put("TEJIDO_ISSUER", address());
        environment.put("TEJIDO_WEBHOOK_NETWORKS", "127.0.0.1/32");
    }

    static Installation start() throws IOException, InterruptedException {
        var installation = new Installation(Files.createTempDirectory("tejido-browser"));
        installation.run("up", "--detach");
        return installation;
    }

    String address() {
        return "http://localhost:" + environment.get("TEJIDO_PORT");
    }

    /** Where the first administrator begins. */
    String setUpLink() throws IOException {
        return Files.readString(data.resolve("run/set-up-link")).strip();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("down");
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(String... words) throws IOException, InterruptedException {
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
}
