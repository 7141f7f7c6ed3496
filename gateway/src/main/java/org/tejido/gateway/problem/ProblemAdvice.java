package org.tejido.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where failures of the gateway's own endpoints become answers: a page for a person, else a problem. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration IN_A_MOMENT = Duration.ofSeconds(2);

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal.getBody(), request, refusal.waiting().orElse(IN_A_MOMENT));
    }

    @ExceptionHandler
    Object invalid(MethodArgumentNotValidException failure, HttpServletRequest request) {
        var problem = Refusal.problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Some fields break a rule.");
        problem.setProperty(
                "errors",
                failure.getFieldErrors().stream()
                        .map(field -> Map.of(
                                "pointer", "/" + field.getField().replace('.', '/'),
                                "code", kebab(String.valueOf(field.getCode())),
                                "detail", String.valueOf(field.getDefaultMessage())))
                        .toList());
        return answer(problem, request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return BodyTooLarge.isReasonOf(failure)
                ? answer(Refusal.problem(BodyTooLarge.STATUS, BodyTooLarge.CODE, BodyTooLarge.DETAIL), request)
                : answer(
                        Refusal.problem(HttpStatus.BAD_REQUEST, "body-malformed", "The body cannot be read."), request);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, InvalidParameterException.class})
    Object malformed(HttpServletRequest request) {
        return answer(
                Refusal.problem(
                        HttpStatus.BAD_REQUEST,
                        "parameter-malformed",
                        "A part of the address is not of the form that it has here."),
                request);
    }

    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, request);
        }
        if (DatabaseAway.isReasonOf(failure)) {
            LOG.warn("{} {} could not reach the database", request.getMethod(), Audience.path(request));
            return answer(Refusal.problem(DatabaseAway.STATUS, DatabaseAway.CODE, DatabaseAway.DETAIL), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(
                Refusal.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong here. It has been noted."),
                request);
    }

    /** Of a status that says all there is to say. */
    Object answer(HttpStatus status, HttpServletRequest request) {
        var code = status == HttpStatus.INTERNAL_SERVER_ERROR
                ? "internal-error"
                : status.name().toLowerCase().replace('_', '-');
        var detail =
                status == HttpStatus.NOT_FOUND ? "There is nothing at this address." : status.getReasonPhrase() + ".";
        return answer(Refusal.problem(status, code, detail), request);
    }

    private static Object answer(ProblemDetail problem, HttpServletRequest request) {
        return answer(problem, request, IN_A_MOMENT);
    }

    private static Object answer(ProblemDetail problem, HttpServletRequest request, Duration wait) {
        problem.setInstance(URI.create(Audience.path(request)));
        if (Audience.reads(request)) {
            return new ModelAndView("error", Map.of("problem", problem), HttpStatusCode.valueOf(problem.getStatus()));
        }
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return List.of(429, 503).contains(problem.getStatus())
                ? answer.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())))
                        .body(problem)
                : answer.body(problem);
    }

    /** {@code NotBlank} as {@code not-blank}. */
    private static String kebab(String rule) {
        return rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }
}
