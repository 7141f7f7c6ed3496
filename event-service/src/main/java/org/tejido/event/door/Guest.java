package org.tejido.event.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.door.Outcome.Result;

/**
 * A registration whose pass is shown at the door.
 *
 * @param name of whoever registered
 */
record Guest(
        UUID id,
        String stage,
        String name,
        int seats,
        int serial,
        @Nullable Instant attendedAt,
        @Nullable Instant cancelledAt) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration DOORS_OPEN = Duration.ofDays(1);

    /** The event whose door it is. @param cancelled also where it is postponed: nobody comes in */
    record Door(UUID event, boolean cancelled, Instant starts, Instant ends) {

        /** Whoever is seen before that moment is seen by a clock that is wrong. */
        Instant opens() {
            return starts.minus(DOORS_OPEN);
        }

        Instant closes() {
            return Signer.lasts(ends);
        }

        /** A pass that was issued for an earlier end opens the door as long as one that is issued now. */
        boolean opensFor(Pass pass, Instant at) {
            return !at.isAfter(pass.until()) || !at.isAfter(closes());
        }
    }

    /** Nobody knew that they came, or that they came so early. */
    boolean isNews(Instant cameIn) {
        return attendedAt == null || cameIn.isBefore(attendedAt);
    }

    /** Why they are not let through with this pass at that moment; empty where nothing speaks against it. */
    Optional<Outcome> isTurnedAway(Pass pass, Instant at, Door door, Instant now) {
        if (pass.serial() != serial) {
            return Optional.of(new Outcome(Result.PASS_SUPERSEDED));
        }
        if (cancelledAt != null) {
            return Optional.of(new Outcome(Result.REGISTRATION_CANCELLED, cancelledAt));
        }
        if (!stage.equals("confirmed") && !stage.equals("attended")) {
            return Optional.of(new Outcome(Result.REGISTRATION_NOT_CONFIRMED));
        }
        if (door.cancelled()) {
            return Optional.of(new Outcome(Result.EVENT_CANCELLED));
        }
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            return Optional.of(new Outcome(Result.SCANNED_IN_THE_FUTURE));
        }
        if (at.isBefore(door.opens())) {
            return Optional.of(new Outcome(Result.SCANNED_TOO_EARLY));
        }
        return door.opensFor(pass, at) ? Optional.empty() : Optional.of(new Outcome(Result.PASS_EXPIRED, pass.until()));
    }
}
