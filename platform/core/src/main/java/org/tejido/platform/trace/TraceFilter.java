package org.tejido.platform.trace;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the caller's trace, or a new one, where everything that the request does can find it, and tells it to the caller. */
final class TraceFilter implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var trace = Trace.from(exchange.getRequest().getHeaders().getFirst(Trace.HEADER));
        exchange.getAttributes().put(Trace.class.getName(), trace);
        exchange.getResponse().getHeaders().set(Trace.HEADER, trace.header());
        return chain.filter(exchange).contextWrite(trace::into);
    }
}
