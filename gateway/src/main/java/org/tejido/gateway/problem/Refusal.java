package org.tejido.gateway.problem;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A rule of the gateway that said no, with a stable code. */
public class Refusal extends ErrorResponseException {

    private transient @Nullable Duration wait;

    public Refusal(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    /** In the form that every answer of this system has. */
    public static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tejido:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        problem.setProperty("traceId", MDC.get("traceId"));
        return problem;
    }

    /** @param wait after which another try is worth it */
    public Refusal retryAfter(Duration wait) {
        this.wait = wait;
        return this;
    }

    Optional<Duration> waiting() {
        return Optional.ofNullable(wait);
    }

    public String code() {
        return String.valueOf(
                getBody().getProperties() == null
                        ? ""
                        : getBody().getProperties().get("code"));
    }
}
