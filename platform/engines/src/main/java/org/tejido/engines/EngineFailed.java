package org.tejido.engines;

/** An engine did not start or did not do as told; the message says why, with the last lines of its own log. */
public final class EngineFailed extends RuntimeException {

    EngineFailed(String message) {
        super(message);
    }

    EngineFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
