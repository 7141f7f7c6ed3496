package org.tejido.event.door;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.door.Outcome.Result;

/** All scans of one registration, whichever scanner has told them in which order: what each of them means by its time. */
record Comings(List<Scan> inOrder) {

    static Comings of(List<Scan> scans) {
        return new Comings(scans.stream().sorted(Scan.IN_ORDER).toList());
    }

    /** When they were first seen coming in; null where a scanner has seen them leave alone. */
    @Nullable
    Instant first() {
        return inOrder.stream()
                .filter(Scan::entry)
                .map(Scan::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @param checkedIn when they came: at the first entry, or before it, where somebody has let them in by hand */
    Map<UUID, Outcome> outcomes(@Nullable Instant checkedIn) {
        var outcomes = new HashMap<UUID, Outcome>();
        var byHand = checkedIn != null && !checkedIn.equals(first());
        var known = false;
        Instant in = null;
        Instant out = null;
        for (var scan : inOrder) {
            if (byHand && !known && checkedIn != null && !scan.at().isBefore(checkedIn)) {
                known = true;
                in = checkedIn;
            }
            if (scan.entry() && in != null) {
                outcomes.put(scan.id(), new Outcome(Result.ALREADY_IN, in));
            } else if (scan.entry()) {
                outcomes.put(scan.id(), new Outcome(known ? Result.RETURNED : Result.CHECKED_IN, scan.at()));
                known = true;
                in = scan.at();
            } else if (in != null) {
                outcomes.put(scan.id(), new Outcome(Result.LEFT, scan.at()));
                in = null;
                out = scan.at();
            } else {
                outcomes.put(scan.id(), new Outcome(Result.NOT_IN, out));
            }
        }
        return outcomes;
    }
}
