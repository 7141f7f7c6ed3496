package org.tejido.event.meeting;

import org.tejido.platform.problem.Refusal;

/** A registration takes part once. */
final class AlreadyTakesPart extends Refusal {

    AlreadyTakesPart() {
        super(Kind.CONFLICT, "already-takes-part", "This registration takes part already.");
        at("/registrationId");
    }
}
