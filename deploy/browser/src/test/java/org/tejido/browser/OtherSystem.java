package org.tejido.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One that is told what happens, and that may be out of order. */
final class OtherSystem implements AutoCloseable {

    /** @param signatures of the header, each for one secret */
    record Told(String id, String timestamp, String signatures, String body) {

        /** Whether it was signed with this secret, as Standard Webhooks has it. */
        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                var signature =
                        mac.doFinal("%s.%s.%s".formatted(id, timestamp, body).getBytes());
                return List.of(signatures.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(signature));
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private volatile int status = 500;

    OtherSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::hears);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    void worksAgain() {
        status = 204;
    }

    Told toldLast() {
        return told.getLast();
    }

    private void hears(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            told.add(new Told(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes())));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
