package org.tejido.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a command asks for: its address and its body. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(ServerHttpRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getURI().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            if (request.getURI().getRawQuery() != null) {
                digest.update(request.getURI().getRawQuery().getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
