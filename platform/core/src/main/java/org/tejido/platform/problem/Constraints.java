package org.tejido.platform.problem;

import io.r2dbc.postgresql.api.ErrorDetails;
import io.r2dbc.postgresql.api.PostgresqlException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Rules that the database holds: which one spoke, so that a repository can name the refusal. */
public final class Constraints {

    /** {@code character_not_in_repertoire}, and the same within JSON: {@code untranslatable_character}. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private Constraints() {}

    /** True for a failure that violates the constraint or unique index of that name. */
    public static Predicate<Throwable> violated(String constraint) {
        return failure -> violatedBy(failure).filter(constraint::equals).isPresent();
    }

    static Optional<String> violatedBy(Throwable failure) {
        return said(failure).flatMap(ErrorDetails::getConstraintName);
    }

    /** True where something was to be kept, or looked for, that is no text to the database. */
    static boolean isNoText(Throwable failure) {
        return said(failure)
                .map(ErrorDetails::getCode)
                .filter(NO_TEXT::contains)
                .isPresent();
    }

    private static Optional<ErrorDetails> said(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresqlException refused) {
                return Optional.of(refused.getErrorDetails());
            }
        }
        return Optional.empty();
    }
}
