package org.tejido.member.action;

import java.util.List;
import java.util.Locale;

/** What has become of an action. */
enum ActionState {
    PLANNED,
    UNDER_WAY,
    DONE,
    DROPPED;

    /** Where it can go from here; what was done or dropped may be taken up again. */
    List<ActionState> next() {
        return switch (this) {
            case PLANNED -> List.of(UNDER_WAY, DROPPED);
            case UNDER_WAY -> List.of(DONE, DROPPED);
            case DONE -> List.of(UNDER_WAY);
            case DROPPED -> List.of(PLANNED, UNDER_WAY);
        };
    }

    /** @throws ActionMoveNotAllowed for a way that there is not */
    ActionState move(ActionState to) {
        if (!next().contains(to)) {
            throw new ActionMoveNotAllowed(this, to);
        }
        return to;
    }

    /** As the database and clients write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ActionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
