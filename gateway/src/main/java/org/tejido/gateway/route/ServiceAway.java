package org.tejido.gateway.route;

import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tejido.gateway.problem.BodyTooLarge;
import org.tejido.gateway.problem.Refusal;

/** A service that does not answer: the caller may come again, with the same Idempotency-Key. */
final class ServiceAway {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceAway.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private ServiceAway() {}

    static boolean isReason(Throwable failure) {
        return failure instanceof ResourceAccessException || failure instanceof IOException;
    }

    static ServerResponse answer(String service, Throwable failure, ServerRequest request) {
        if (BodyTooLarge.isReasonOf(failure)) {
            throw new Refusal(BodyTooLarge.STATUS, BodyTooLarge.CODE, BodyTooLarge.DETAIL);
        }
        LOG.warn("{} does not answer {} {}: {}", service, request.method(), request.path(), failure.toString());
        var problem = Refusal.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-away",
                "This part of the system does not answer now. Repeat the call in a moment.");
        problem.setInstance(URI.create(request.path()));
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .body(problem);
    }
}
