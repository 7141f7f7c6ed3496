package org.tejido.event.door;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The key that signs now. The same pass is signed alike each time, so that nothing has to be kept of what was issued. */
record Signer(String key, PassKey.Private secret) {

    /** Also the next day: many a list of those who came is typed in then. */
    private static final Duration GRACE = Duration.ofDays(1);

    Issued issue(UUID event, UUID registration, int serial, Instant eventEnds) {
        var pass = new Pass(key, event, registration, serial, lasts(eventEnds));
        var payload = pass.payload();
        return new Issued(pass, Pass.wire(payload, secret.sign(payload)));
    }

    /** Until when a pass opens the door. */
    static Instant lasts(Instant eventEnds) {
        return eventEnds.plus(GRACE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** @param wire what is shown at the door */
    record Issued(Pass pass, String wire) {}
}
