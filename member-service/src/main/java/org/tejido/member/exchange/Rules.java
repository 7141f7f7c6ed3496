package org.tejido.member.exchange;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tejido.platform.problem.Refusal;

/** The rules of the forms that people fill in, asked about a row. */
@Component
class Rules {

    private static final Comparator<ConstraintViolation<?>> BY_FIELD =
            Comparator.comparing(violation -> violation.getPropertyPath().toString());

    private final Validator validator;

    Rules(Validator validator) {
        this.validator = validator;
    }

    /** @throws RowTrouble with the field at fault */
    <T> T require(T form) {
        validator.validate(form).stream().min(BY_FIELD).ifPresent(violation -> {
            var field = violation.getPropertyPath().toString().replaceAll("[.\\[].*", "");
            throw new RowTrouble("invalid", violation.getMessage(), "/" + field, null);
        });
        return form;
    }

    /** What a refusal says, as the trouble of a row. */
    static <T> T unlessRefused(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (Refusal refusal) {
            throw RowTrouble.of(refusal);
        }
    }
}
