package org.tejido.event.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one scan.
 *
 * @param at the moment that the result is about, such as since when somebody is in; null where there is none
 */
record Outcome(Result result, @Nullable Instant at) {

    static final Outcome REUSED = new Outcome(Result.SCAN_ID_REUSED);

    Outcome(Result result) {
        this(result, null);
    }

    /** Those that let somebody through are written down; nothing is kept of the others, which may be told again. */
    enum Result {
        /** The first entry: they are checked in. */
        CHECKED_IN,
        /** Not the first, and they are in: since when. */
        ALREADY_IN,
        LEFT,
        /** In again. */
        RETURNED,
        /** Out, of somebody who is not in: when they left, if ever. */
        NOT_IN,
        PASS_UNREADABLE,
        PASS_FORGED,
        PASS_WITHDRAWN,
        /** Somebody else has taken the seat over since. */
        PASS_SUPERSEDED,
        /** It opened the door until then. */
        PASS_EXPIRED,
        PASS_OF_ANOTHER_EVENT,
        REGISTRATION_UNKNOWN,
        REGISTRATION_CANCELLED,
        REGISTRATION_NOT_CONFIRMED,
        EVENT_CANCELLED,
        /** More than a day before the beginning: the scanner's clock is wrong, or the day. */
        SCANNED_TOO_EARLY,
        SCANNED_IN_THE_FUTURE,
        /** Another scan was told by that id. */
        SCAN_ID_REUSED;

        String word() {
            return name().toLowerCase().replace('_', '-');
        }
    }
}
