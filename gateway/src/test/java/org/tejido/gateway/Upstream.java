package org.tejido.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A service behind the gateway: answers everything, and remembers with what it was called. */
final class Upstream {

    static final Upstream SHARED = new Upstream();

    record Call(String method, String uri, Map<String, List<String>> headers, String body) {

        String header(String name) {
            var values = headers.get(name.toLowerCase());
            return values == null ? null : values.getFirst();
        }
    }

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final HttpServer server;

    /** What waits for everybody; nothing where it is empty, and nonsense where it is that. */
    volatile String digest = "";

    volatile String alerts = "";

    /** Which organisations were merged; nonsense where it is that. */
    volatile String leads = "{\"items\":[]}";

    /** What a path answers, where it is not what all others answer: a status and a body. */
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    record Said(int status, String body, @Nullable String location) {}

    private Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next call that came through. */
    Call next() throws InterruptedException {
        return calls.take();
    }

    /** From now on. @param path without the query */
    void says(String path, int status, String body) {
        said.put(path, new Said(status, body, null));
    }

    /** From now on it is found there for good. */
    void moves(String path, String location) {
        said.put(path, new Said(308, "{}", location));
    }

    void saysNothingElse() {
        said.clear();
    }

    /** Those of that path that have come through since they were forgotten. */
    List<Call> callsOf(String path) {
        return calls.stream()
                .filter(call -> call.uri().split("\\?")[0].equals(path))
                .toList();
    }

    void forget() {
        calls.clear();
    }

    boolean wasCalled() {
        return !calls.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, List<String>>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(), List.copyOf(values)));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            var answer = "{\"from\":\"upstream\"}".getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestURI().getPath().endsWith("/openapi.yaml")) {
                answer = contractOf(exchange.getRequestURI().getPath());
            }
            if (exchange.getRequestURI().getPath().endsWith("/api/today/digest")) {
                answer = digest.getBytes(StandardCharsets.UTF_8);
            }
            if (exchange.getRequestURI().getPath().endsWith("/api/organisation-leads")) {
                answer = leads.getBytes(StandardCharsets.UTF_8);
            }
            if (exchange.getRequestURI().getPath().endsWith("/api/alerts/digest")) {
                answer = alerts.getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var special = said.get(exchange.getRequestURI().getPath());
            if (special != null) {
                if (special.location() != null) {
                    exchange.getResponseHeaders().set("Location", special.location());
                }
                var bytes = special.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(special.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
                return;
            }
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(answer.length == 0 ? 204 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** As the service of that name has written it. */
    private static byte[] contractOf(String path) throws IOException {
        return Files.readAllBytes(Path.of("..", path.split("/")[1] + "-service", "contracts", "openapi.yaml"));
    }

    /** Leads two services here, and the third to where nobody is. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        DynamicPropertyRegistrar routesToUpstream() {
            return properties -> {
                properties.add("tejido.routes.member.uri", () -> SHARED.uri() + "/member");
                properties.add("tejido.routes.project.uri", () -> SHARED.uri() + "/project");
                properties.add("tejido.routes.event.uri", () -> "http://127.0.0.1:1");
            };
        }
    }
}
