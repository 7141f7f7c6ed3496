package org.tejido.project.outcome;

import java.util.Arrays;

/** What an outcome is, and whether it is counted by more than one. */
enum OutcomeKind {
    PATENT(false),
    LICENCE(false),
    START_UP(false),
    /** So many, in full-time equivalents. */
    JOBS(true),
    /** So many euros. */
    FUNDING(true),
    PUBLICATION(false);

    static final String PATTERN = "patent|licence|start-up|jobs|funding|publication";

    private final boolean counted;

    OutcomeKind(boolean counted) {
        this.counted = counted;
    }

    boolean isCounted() {
        return counted;
    }

    String wire() {
        return name().toLowerCase().replace('_', '-');
    }

    static boolean isKnown(String wire) {
        return Arrays.stream(values()).anyMatch(kind -> kind.wire().equals(wire));
    }

    /** For a value that a pattern has let in. */
    static OutcomeKind of(String wire) {
        return valueOf(wire.toUpperCase().replace('-', '_'));
    }
}
