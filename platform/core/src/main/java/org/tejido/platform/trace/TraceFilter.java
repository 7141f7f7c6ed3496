package org.tejido.platform.trace;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.tejido.platform.problem.Refusal;
import org.tejido.traces.Kind;
import reactor.core.publisher.Mono;

/** Puts the caller's trace, or a new one, where everything that the request does can find it, and tells it to the caller. */
final class TraceFilter implements WebFilter, Ordered {

    private final Spans spans;

    TraceFilter(Spans spans) {
        this.spans = spans;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var method = request.getMethod().name();
        var span = spans.begin(
                method,
                Kind.SERVER,
                Trace.from(request.getHeaders().getFirst(Trace.HEADER)),
                Map.of("http.request.method", method));
        var trace = span.trace();
        exchange.getAttributes().put(Trace.class.getName(), trace);
        exchange.getResponse().getHeaders().set(Trace.HEADER, trace.header());
        return chain.filter(exchange)
                .doOnError(failure -> !(failure instanceof Refusal), span::failed)
                .doFinally(_ -> {
                    span.named(name(exchange));
                    span.end();
                })
                .contextWrite(trace::into);
    }

    /** With the pattern instead of the ids. */
    private static String name(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod().name();
        return exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof PathPattern pattern
                ? method + " " + pattern.getPatternString()
                : method;
    }
}
