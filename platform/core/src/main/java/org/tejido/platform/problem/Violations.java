package org.tejido.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.support.WebExchangeBindException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Fields at fault, from what Bean Validation and Jackson say of them. */
final class Violations {

    private Violations() {}

    static List<FieldError> of(WebExchangeBindException invalid) {
        return invalid.getAllErrors().stream().map(Violations::field).toList();
    }

    static List<FieldError> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream().map(Violations::field).toList();
    }

    static FieldError of(DatabindException misfit) {
        var pointer = new StringBuilder();
        for (Reference step : misfit.getPath()) {
            pointer.append('/')
                    .append(step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName()));
        }
        return misfit instanceof UnrecognizedPropertyException
                ? new FieldError(pointer.toString(), "unknown-field", "There is no such field.")
                : new FieldError(pointer.toString(), "wrong-form", "The value is missing or not of its form.");
    }

    private static FieldError field(ObjectError error) {
        var name = error instanceof org.springframework.validation.FieldError field ? field.getField() : "";
        return new FieldError(pointer(name), code(error.getCode()), sentence(error.getDefaultMessage()));
    }

    private static FieldError field(ConstraintViolation<?> violation) {
        var rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                pointer(violation.getPropertyPath().toString()), code(rule), sentence(violation.getMessage()));
    }

    /** {@code partners[2].role} as {@code /partners/2/role}. */
    private static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/"
                        + path.replace(".<list element>", "")
                                .replace("].", "/")
                                .replace("]", "")
                                .replace('[', '/')
                                .replace('.', '/');
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** {@code NotBlank} as {@code not-blank}. */
    private static String code(@Nullable String rule) {
        return rule == null
                ? "invalid"
                : rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }

    private static String sentence(@Nullable String message) {
        return message == null ? "This breaks a rule." : message;
    }
}
