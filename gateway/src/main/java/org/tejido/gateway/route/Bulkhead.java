package org.tejido.gateway.route;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Callers;

/**
 * How many calls one service has at once: when it slows down, the others do not wait with it. Half of the places are more than one
 * caller ever has, so that whoever lets his calls drag on, by design or not, leaves room for others.
 */
final class Bulkhead implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Semaphore places;
    private final int share;
    private final ConcurrentMap<String, Integer> held = new ConcurrentHashMap<>();

    Bulkhead(int places) {
        this.places = new Semaphore(places);
        this.share = places / 2;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var caller = Callers.knocking(request.servletRequest());
        enter(caller);
        try {
            return next.handle(request);
        } finally {
            places.release();
            leave(caller);
        }
    }

    private void enter(String caller) {
        if (held.merge(caller, 1, Integer::sum) > share) {
            leave(caller);
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-requests",
                    "Too many of your calls are under way. Wait for some of them.");
        }
        if (!places.tryAcquire()) {
            leave(caller);
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "overloaded",
                    "Too many calls are under way. Repeat this one in a moment.");
        }
    }

    private void leave(String caller) {
        held.computeIfPresent(caller, (_, calls) -> calls == 1 ? null : calls - 1);
    }
}
