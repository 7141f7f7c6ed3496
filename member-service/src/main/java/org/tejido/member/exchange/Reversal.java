package org.tejido.member.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row when its import was undone, or would.
 *
 * @param code why it stays, or that a part of it does
 */
record Reversal(
        int row, Fate fate, @Nullable String code, @Nullable String detail) {

    static Reversal removed(int row) {
        return new Reversal(row, Fate.REMOVED, null, null);
    }

    /** @param stayed fields that somebody has changed since */
    static Reversal restored(int row, List<String> stayed) {
        return stayed.isEmpty()
                ? new Reversal(row, Fate.RESTORED, null, null)
                : new Reversal(row, Fate.RESTORED, "changed-since", changed(stayed));
    }

    static Reversal kept(int row, String code, String detail) {
        return new Reversal(row, Fate.KEPT, code, detail);
    }

    static Reversal keptFor(int row, RowTrouble trouble) {
        return kept(row, trouble.code(), trouble.detail());
    }

    static Reversal gone(int row) {
        return kept(row, "gone-since", "There is nothing of this id any more.");
    }

    static Reversal merged(int row) {
        return kept(row, "merged-since", "It has been made one with another since; that is undone first.");
    }

    static Reversal changed(int row) {
        return kept(row, "changed-since", "Somebody has changed it since.");
    }

    static Reversal changed(int row, List<String> stayed) {
        return kept(row, "changed-since", changed(stayed));
    }

    /** @param traces how many of what there is */
    static Reversal workedOn(int row, Map<String, Long> traces) {
        return kept(
                row,
                "worked-on-since",
                traces.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(trace -> "%s %d".formatted(trace.getKey(), trace.getValue()))
                        .collect(Collectors.joining(", ", "Somebody has worked on it since: ", ".")));
    }

    static Reversal unknownBefore(int row) {
        return kept(row, "before-unknown", "What it was before was not kept.");
    }

    private static String changed(Collection<String> stayed) {
        return "What somebody has changed since stays: %s.".formatted(String.join(", ", stayed));
    }
}
