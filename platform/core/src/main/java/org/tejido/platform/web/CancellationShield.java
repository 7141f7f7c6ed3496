package org.tejido.platform.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(CancellationShield.class);

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
        var clientLeft = new AtomicBoolean();
        return Mono.deferContextual(context -> Mono.fromFuture(
                        () -> chain.filter(exchange)
                                .onErrorResume(_ -> clientLeft.get(), failure -> note(exchange, failure))
                                .doFinally(_ -> places.release())
                                .contextWrite(context)
                                .toFuture(),
                        true))
                .doOnCancel(() -> clientLeft.set(true));
    }

    /** Nobody is there to be told; mostly it is the answer itself that could not be delivered. */
    private static Mono<Void> note(ServerWebExchange exchange, Throwable failure) {
        LOG.debug(
                "{} {} ended without its client",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                failure);
        return Mono.empty();
    }

    private static boolean isSafe(HttpMethod method) {
        return method == HttpMethod.GET
                || method == HttpMethod.HEAD
                || method == HttpMethod.OPTIONS
                || method == HttpMethod.TRACE;
    }
}
