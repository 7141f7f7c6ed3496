package org.tejido.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers. */
public final class Ids {

    private Ids() {}

    /** A UUID of version 7 (RFC 9562): ordered by its time of making, so that indexes grow at their end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
