package org.tejido.platform.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.tejido.platform.trace.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure, of handlers and filters alike, as RFC 9457. */
final class ProblemHandler implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final int BEFORE_SPRING_BOOT = -2;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return BEFORE_SPRING_BOOT;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var trace = exchange.<Trace>getAttribute(Trace.class.getName());
        var traceId = trace == null ? "" : trace.traceId();
        var path = exchange.getRequest().getPath().value();
        var problem = Problems.of(failure)
                .orElseGet(() -> {
                    LOG.error("{} {} failed, trace {}", exchange.getRequest().getMethod(), path, traceId, failure);
                    return Problems.fault();
                })
                .during(path, traceId);
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == Refusal.Kind.OVERLOADED.status()) {
            response.getHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (problem.status() == Refusal.Kind.UNAUTHENTICATED.status()) {
            response.getHeaders().set("WWW-Authenticate", "Bearer");
        }
        var body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
        return response.writeWith(Mono.just(body));
    }
}
