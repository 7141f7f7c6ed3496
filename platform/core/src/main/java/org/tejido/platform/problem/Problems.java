package org.tejido.platform.problem;

import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.databind.DatabindException;

/** What each failure is told as: the one place where failures become answers. */
final class Problems {

    private Problems() {}

    /** Empty for what nobody foresaw: a fault of ours, of which nothing is told. */
    static Optional<Problem> of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(refused(refusal));
            case WebExchangeBindException invalid -> Optional.of(invalid(Violations.of(invalid)));
            case ConstraintViolationException invalid -> Optional.of(invalid(Violations.of(invalid)));
            case UnsupportedMediaTypeStatusException _ ->
                Optional.of(problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "The body is of a type that is not read here."));
            case ServerWebInputException unreadable -> Optional.of(unreadable(unreadable));
            case ResponseStatusException answer -> answered(answer);
            case DataBufferLimitException _ -> Optional.of(tooLarge());
            case DataAccessException unwritable when Constraints.isNoText(unwritable) -> Optional.of(noText());
            case DataIntegrityViolationException violation ->
                Constraints.violatedBy(violation).map(Problems::conflict);
            case TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    R2dbcTransientResourceException _,
                    R2dbcTimeoutException _ -> Optional.of(unavailable());
            default -> Optional.empty();
        };
    }

    /** What is told of a fault of ours. */
    static Problem fault() {
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here. It has been noted.");
    }

    private static Problem refused(Refusal refusal) {
        var status = HttpStatus.valueOf(refusal.kind().status());
        var problem = problem(status, refusal.code(), refusal.detail()).with(refusal.properties());
        return refusal.pointer() == null
                ? problem
                : problem.with(List.of(new FieldError(refusal.pointer(), refusal.code(), refusal.detail())));
    }

    private static Problem invalid(List<FieldError> fields) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Some fields break a rule.")
                .with(fields);
    }

    private static Problem unreadable(ServerWebInputException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataBufferLimitException _ -> {
                    return tooLarge();
                }
                case DatabindException misfit -> {
                    var field = Violations.of(misfit);
                    return problem(HttpStatus.BAD_REQUEST, "body-malformed", field.detail())
                            .with(List.of(field));
                }
                case Refusal refusal -> {
                    return refused(refusal);
                }
                default -> {}
            }
        }
        var parameter = failure.getMethodParameter();
        return parameter != null && parameter.hasParameterAnnotation(RequestBody.class)
                ? problem(HttpStatus.BAD_REQUEST, "body-malformed", "The body cannot be read as JSON.")
                : problem(HttpStatus.BAD_REQUEST, "parameter-malformed", "A parameter is missing or not of its form.");
    }

    private static Optional<Problem> answered(ResponseStatusException answer) {
        return Optional.ofNullable(HttpStatus.resolve(answer.getStatusCode().value()))
                .filter(HttpStatus::is4xxClientError)
                .map(status -> problem(
                        status,
                        code(status),
                        status == HttpStatus.NOT_FOUND
                                ? "There is nothing at this address."
                                : status.getReasonPhrase() + "."));
    }

    private static Problem conflict(String constraint) {
        return problem(HttpStatus.CONFLICT, "conflict", "This contradicts what is already there: " + constraint + ".");
    }

    private static Problem noText() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "text-malformed",
                "A text has a character that cannot be kept, such as U+0000.");
    }

    private static Problem tooLarge() {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than is read here.");
    }

    private static Problem unavailable() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The service cannot answer now. Repeat the call in a moment.");
    }

    private static Problem problem(HttpStatus status, String code, String detail) {
        return new Problem(status.getReasonPhrase(), status.value(), code, detail);
    }

    private static String code(HttpStatus status) {
        return status.name().toLowerCase().replace('_', '-');
    }
}
