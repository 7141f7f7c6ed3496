package org.tejido.event.schedule;

import org.tejido.platform.problem.Refusal;

final class UnknownZone extends Refusal {

    UnknownZone(String zone, String within) {
        super(Kind.INVALID, "zone-unknown", "'%s' is no IANA time zone such as Europe/Madrid.".formatted(zone));
        at(within + "/zone");
    }
}
