package org.tejido.member.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.tejido.platform.problem.Malformed;

/** What becomes of a row when its import is undone, or would. */
enum Fate {
    /** It was created, and goes. */
    REMOVED,
    /** It was updated, and is as it was before, but for what somebody has changed since. */
    RESTORED,
    /** It stays as it is, for a reason. */
    KEPT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Fate of(String word) {
        return Arrays.stream(values())
                .filter(fate -> fate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "undo-unknown", "What becomes of a row that is undone is removed, restored or kept."));
    }
}
