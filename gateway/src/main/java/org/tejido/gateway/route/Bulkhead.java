package org.tejido.gateway.route;

import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tejido.gateway.problem.Refusal;

/** How many calls one service has at once: when it slows down, the others do not wait with it. */
final class Bulkhead implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Semaphore places;

    Bulkhead(int places) {
        this.places = new Semaphore(places);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!places.tryAcquire()) {
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "overloaded",
                    "Too many calls are under way. Repeat this one in a moment.");
        }
        try {
            return next.handle(request);
        } finally {
            places.release();
        }
    }
}
