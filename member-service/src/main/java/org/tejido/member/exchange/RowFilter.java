package org.tejido.member.exchange;

import org.jspecify.annotations.Nullable;

/** Which rows of a report are asked for: those with this outcome, and with this fate; null is any. */
record RowFilter(@Nullable Outcome outcome, @Nullable Fate undo) {

    static RowFilter of(@Nullable String outcome, @Nullable String undo) {
        return new RowFilter(outcome == null ? null : Outcome.of(outcome), undo == null ? null : Fate.of(undo));
    }
}
