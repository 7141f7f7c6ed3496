package org.tejido.project.matching;

import java.util.UUID;

/** A cooperation that opened here: two organisations that found each other over a call. */
record Tie(UUID cooperationId, String callTitle, UUID one, UUID other) {

    /** As close as a project of two. */
    static final double CLOSENESS = 1 / Math.log(3);

    UUID beside(UUID organisation) {
        return one.equals(organisation) ? other : one;
    }
}
