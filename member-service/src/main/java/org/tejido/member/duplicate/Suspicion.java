package org.tejido.member.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param dismissal that they are two; null as long as nobody has said so */
record Suspicion(UUID id, @Nullable Dismissal dismissal, long version) {

    /** @param by account of whoever has looked */
    record Dismissal(String by, Instant at, String reason) {}

    /** @throws DuplicateDismissed where somebody has said so already */
    Suspicion dismiss(Dismissal said) {
        if (dismissal != null) {
            throw new DuplicateDismissed();
        }
        return new Suspicion(id, said, version + 1);
    }

    /** They may be one after all. @throws DuplicateNotDismissed where nobody has said otherwise */
    Suspicion suspectAgain() {
        if (dismissal == null) {
            throw new DuplicateNotDismissed();
        }
        return new Suspicion(id, null, version + 1);
    }
}
