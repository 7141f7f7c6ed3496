package org.tejido.platform.idempotency;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** An answer, before it is written or as it was kept. */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** What makes an answer worth repeating; everything else belongs to the one exchange. */
    static final List<String> KEPT = List.of("Content-Type", "Location", "ETag", "Cache-Control");

    /** Told once: it says of itself that nobody is to store it (RFC 9111, 5.2.2.5), and that holds for us, too. */
    boolean isSecret() {
        return headers.getOrDefault("Cache-Control", List.of()).stream().anyMatch(value -> value.contains("no-store"));
    }

    boolean refuses() {
        return status >= 400;
    }

    public Answer replayed() {
        var marked = new TreeMap<>(headers);
        marked.put("Idempotency-Replayed", List.of("true"));
        return new Answer(status, marked, body);
    }

    public ResponseEntity<byte[]> asResponse() {
        var response = ResponseEntity.status(status);
        headers.forEach((name, values) -> response.header(name, values.toArray(String[]::new)));
        return response.body(body);
    }

    Mono<Void> writeTo(ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(status));
        headers.forEach((name, values) -> response.getHeaders().put(name, values));
        if (body.length == 0) {
            return response.setComplete();
        }
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
