package org.tejido.platform.idempotency;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * A command's key.
 *
 * @param caller whose key it is
 * @param fingerprint SHA-256 of what the command asks for
 */
public record Claim(String caller, String key, byte[] fingerprint) {

    private static final String ATTRIBUTE = Claim.class.getName();

    /** The key of a command that keeps its answer itself, as {@link OwnKeys} say. */
    public static Optional<Claim> in(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void putInto(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
