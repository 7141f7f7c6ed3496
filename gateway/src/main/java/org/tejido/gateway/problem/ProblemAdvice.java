package org.tejido.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where failures of the gateway's own endpoints become answers. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal.getBody(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException failure, HttpServletRequest request) {
        var problem = Refusal.problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Some fields break a rule.");
        problem.setProperty("errors", failure.getFieldErrors().stream()
                .map(field -> Map.of(
                        "pointer", "/" + field.getField().replace('.', '/'),
                        "code", kebab(String.valueOf(field.getCode())),
                        "detail", String.valueOf(field.getDefaultMessage())))
                .toList());
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answer(Refusal.problem(HttpStatus.BAD_REQUEST, "body-malformed", "The body cannot be read."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(TransientDataAccessException failure, HttpServletRequest request) {
        LOG.warn("{} {} could not reach the database", request.getMethod(), request.getRequestURI(), failure);
        return answer(Refusal.problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Repeat the call in a moment."), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(Refusal.problem(status, status.name().toLowerCase().replace('_', '-'), status.getReasonPhrase() + "."), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(Refusal.problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here. It has been noted."), request);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpServletRequest request) {
        problem.setInstance(URI.create(request.getRequestURI()));
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return List.of(429, 503).contains(problem.getStatus())
                ? answer.header("Retry-After", "2").body(problem)
                : answer.body(problem);
    }

    /** {@code NotBlank} as {@code not-blank}. */
    private static String kebab(String rule) {
        return rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }
}
