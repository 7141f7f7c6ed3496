package org.tejido.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WireTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void readsAnswersOfEitherShapeOverOneConnection() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRemoteAddress() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var chunked = exchange.getRequestURI().getPath().equals("/chunked");
            exchange.sendResponseHeaders(chunked ? 200 : 404, chunked ? 0 : 5);
            try (var out = exchange.getResponseBody()) {
                out.write("hello".getBytes(UTF_8));
            }
        });
        server.start();
        try (var wire = new Wire(server.getAddress().getPort())) {
            assertThat(wire.exchange(Wire.get("/chunked", "Bearer x"))).isEqualTo(200);
            assertThat(wire.exchange(Wire.get("/fixed", "Bearer x"))).isEqualTo(404);
            assertThat(wire.exchange(Wire.get("/chunked", "Bearer x"))).isEqualTo(200);
        } finally {
            server.stop(0);
        }

        assertThat(seen).hasSize(3);
        assertThat(seen.stream().distinct()).hasSize(1).allMatch(it -> it.endsWith("Bearer x"));
    }

    @Test
    void takesAnotherConnectionWhenTheServerEndsOne() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRemoteAddress().toString());
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (var wire = new Wire(server.getAddress().getPort())) {
            assertThat(wire.exchange(Wire.get("/", ""))).isEqualTo(204);
            assertThat(wire.exchange(Wire.get("/", ""))).isEqualTo(204);
        } finally {
            server.stop(0);
        }

        assertThat(seen.stream().distinct()).hasSize(2);
    }

    @Test
    void saysThatAnAnswerWasCutOff() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var wire = new Wire(server.getLocalPort())) {
            try (var accepted = server.accept()) {
                accepted.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhel".getBytes(UTF_8));
                accepted.shutdownOutput();

                assertThatThrownBy(() -> wire.exchange(Wire.get("/", ""))).isInstanceOf(EOFException.class);
            }
        }
    }
}
