package org.tejido.gateway.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A body that turned out larger than is read here. */
public final class BodyTooLarge extends IOException {

    public static final HttpStatus STATUS = HttpStatus.CONTENT_TOO_LARGE;
    public static final String CODE = "too-large";
    public static final String DETAIL = "The body is larger than is read here.";

    private static final long serialVersionUID = 1;

    public BodyTooLarge() {
        super(DETAIL);
    }

    /** Whether that was the reason, however deep it lies. */
    public static boolean isReasonOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
