package org.tejido.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Signs tokens as the gateway does, so that a service can be measured without it. The installation under measurement
 * takes its keys from here: the gateway's own, and one that only this process has.
 */
final class Signer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KEY_ID = "bench";
    private static final int COORDINATE = 32;

    private final KeyPair keys;
    private final HttpServer server;
    private volatile @Nullable URI gatewayKeys;
    private volatile String issuer = "";

    Signer() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = keySet().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /** Where the services are to look for keys. */
    String address() {
        return "http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort());
    }

    /** Whose place it takes. */
    void standsInFor(Installation installation) {
        issuer = installation.issuer();
        gatewayKeys =
                URI.create("http://127.0.0.1:%d/.well-known/jwks.json".formatted(installation.port("TEJIDO_PORT")));
    }

    /** An administrator's token for one service, for a minute. */
    String token(String service) {
        var now = Instant.now();
        var head = encoded(Map.of("typ", "at+jwt", "alg", "ES256", "kid", KEY_ID));
        var claims = encoded(Map.of(
                "iss",
                issuer,
                "aud",
                List.of(service),
                "sub",
                new UUID(7L << 12, 1L << 63).toString(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.getEpochSecond() + 60,
                "jti",
                UUID.randomUUID().toString(),
                "role",
                "admin",
                "scope",
                "*"));
        return head + "." + claims + "." + signature(head + "." + claims);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return base64(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String keySet() {
        var set = JSON.createObjectNode();
        var all = set.putArray("keys");
        var point = ((ECPublicKey) keys.getPublic()).getW();
        all.addObject()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("use", "sig")
                .put("alg", "ES256")
                .put("kid", KEY_ID)
                .put("x", base64(unsigned(point.getAffineX())))
                .put("y", base64(unsigned(point.getAffineY())));
        addGatewayKeys(all);
        return set.toString();
    }

    /** Before the gateway answers there is no token of its to verify. */
    private void addGatewayKeys(ArrayNode all) {
        var address = gatewayKeys;
        if (address == null) {
            return;
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            JSON.readTree(answer.body()).path("keys").forEach(all::add);
        } catch (IOException notYet) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static String encoded(Map<String, Object> json) {
        return base64(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
