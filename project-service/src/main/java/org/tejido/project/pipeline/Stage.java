package org.tejido.project.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a proposal has come, and where it can go from there. */
enum Stage {
    IDEA("opened"),
    OUTLINE("outlined"),
    SUBMITTED("submitted"),
    /** Good enough, and waiting for money that others leave. */
    RESERVE("reserved"),
    GRANTED("granted"),
    REJECTED("rejected");

    private final String happened;

    Stage(String happened) {
        this.happened = happened;
    }

    Set<Stage> next() {
        return switch (this) {
            case IDEA -> EnumSet.of(OUTLINE, SUBMITTED);
            case OUTLINE -> EnumSet.of(SUBMITTED, REJECTED);
            case SUBMITTED -> EnumSet.of(RESERVE, GRANTED, REJECTED);
            case RESERVE -> EnumSet.of(GRANTED, REJECTED);
            case GRANTED, REJECTED -> EnumSet.noneOf(Stage.class);
        };
    }

    List<String> nextWires() {
        return next().stream().map(Stage::wire).toList();
    }

    String wire() {
        return name().toLowerCase();
    }

    /** Past participle of coming here, as messages are called. */
    String happened() {
        return happened;
    }

    /** For a value that a pattern has let in. */
    static Stage of(String wire) {
        return valueOf(wire.toUpperCase());
    }
}
