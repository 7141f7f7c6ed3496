package org.tejido.project.lead;

import java.util.UUID;

/** Two organisations whose people met. It waits until one of them, or the team, says what became of it. */
sealed interface Lead {

    UUID id();

    long version();

    default String stage() {
        return switch (this) {
            case Open _ -> "open";
            case Pursued _ -> "pursued";
            case Dropped _ -> "dropped";
        };
    }

    record Open(UUID id, long version) implements Lead {}

    /** They go on together. */
    record Pursued(UUID id, long version) implements Lead {}

    /** Nothing came of it, so far: it can still be pursued. */
    record Dropped(UUID id, long version) implements Lead {}

    default Lead become(Outcome outcome) {
        return switch (outcome) {
            case PURSUED -> new Pursued(id(), version() + 1);
            case DROPPED -> new Dropped(id(), version() + 1);
        };
    }

    enum Outcome {
        PURSUED,
        DROPPED
    }
}
