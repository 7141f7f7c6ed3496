package org.tejido.event.door;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Somebody passed the door, in or out.
 *
 * @param at when the scanner saw it, to the millisecond; what was seen at the same moment counts in the order of the ids
 */
record Scan(UUID id, UUID registration, boolean entry, Instant at) {

    static final Comparator<Scan> IN_ORDER = Comparator.comparing(Scan::at).thenComparing(Scan::id);
}
