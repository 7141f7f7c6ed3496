package org.tejido.platform.security;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.tejido.platform.problem.Unauthenticated;
import reactor.core.publisher.Mono;

/**
 * Finds out who calls. No other header than the token counts: whatever else a client could have sent is not believed.
 * A token that does not hold is refused even where nobody need sign in.
 */
final class CallerFilter implements WebFilter, Ordered {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    CallerFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return chain.filter(exchange).contextWrite(context -> context.put(Caller.class, Caller.ANONYMOUS));
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Mono.error(new Unauthenticated("The Authorization header carries no bearer token."));
        }
        return tokens.callerOf(header.substring(SCHEME.length()))
                .doOnNext(caller -> Callers.set(exchange, caller))
                .flatMap(caller -> chain.filter(exchange).contextWrite(context -> context.put(Caller.class, caller)));
    }
}
