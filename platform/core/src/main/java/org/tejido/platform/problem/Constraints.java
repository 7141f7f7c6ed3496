package org.tejido.platform.problem;

import io.r2dbc.postgresql.api.PostgresqlException;
import java.util.Optional;
import java.util.function.Predicate;

/** Rules that the database holds: which one spoke, so that a repository can name the refusal. */
public final class Constraints {

    private Constraints() {}

    /** True for a failure that violates the constraint or unique index of that name. */
    public static Predicate<Throwable> violated(String constraint) {
        return failure -> violatedBy(failure).filter(constraint::equals).isPresent();
    }

    static Optional<String> violatedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresqlException refused) {
                return refused.getErrorDetails().getConstraintName();
            }
        }
        return Optional.empty();
    }
}
