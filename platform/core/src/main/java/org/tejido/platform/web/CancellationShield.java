package org.tejido.platform.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.tejido.platform.problem.Overloaded;
import reactor.core.publisher.Mono;

/**
 * Lets every unsafe request run to its end, whether or not its client is still there.
 *
 * <p>A reactive transaction tears when it is cancelled: the connection goes back to the pool while a statement is under
 * way, and halves of commands are committed. So no cancellation passes this filter, and because work then outlives its
 * client, there is a bound on how much of it is under way.
 */
final class CancellationShield implements WebFilter, Ordered {

    private final Semaphore places;

    CancellationShield(int atOnce) {
        places = new Semaphore(atOnce);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (isSafe(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        if (!places.tryAcquire()) {
            return Mono.error(new Overloaded("Too many commands are under way. Repeat this one in a moment."));
        }
        var left = new AtomicBoolean();
        return Mono.deferContextual(context -> Mono.fromFuture(
                () -> chain.filter(exchange)
                        .doFinally(_ -> leave(left))
                        .contextWrite(context)
                        .toFuture(),
                true));
    }

    private void leave(AtomicBoolean left) {
        if (left.compareAndSet(false, true)) {
            places.release();
        }
    }

    private static boolean isSafe(HttpMethod method) {
        return method == HttpMethod.GET
                || method == HttpMethod.HEAD
                || method == HttpMethod.OPTIONS
                || method == HttpMethod.TRACE;
    }
}
