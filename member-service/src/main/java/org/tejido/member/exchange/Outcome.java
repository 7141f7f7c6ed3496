package org.tejido.member.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.tejido.platform.problem.Malformed;

/** What becomes of a row, or would. */
enum Outcome {
    CREATED,
    UPDATED,
    /** Known, and nothing of it would change. */
    UNCHANGED,
    /** Passed over, for it is known and only new ones were asked for. */
    KNOWN,
    /** About something else than the import. */
    LEFT_OUT,
    TROUBLED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "outcome-unknown", "An outcome is created, updated, unchanged, known, left-out or troubled."));
    }
}
