package org.tejido.gateway.problem;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** The database is away, or being replaced: nobody's fault, and over in a moment. */
final class DatabaseAway {

    static final HttpStatus STATUS = HttpStatus.SERVICE_UNAVAILABLE;
    static final String CODE = "unavailable";
    static final String DETAIL = "Repeat the call in a moment.";

    private DatabaseAway() {}

    static boolean isReasonOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(DatabaseAway::saysSo);
    }

    private static boolean saysSo(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException;
    }
}
