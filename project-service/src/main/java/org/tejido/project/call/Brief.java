package org.tejido.project.call;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a call says to everybody.
 *
 * @param summary its abstract
 * @param deadline the last day on which interest can be shown
 */
public record Brief(
        CallKind kind,
        String title,
        String summary,
        @Nullable String programme,
        LocalDate deadline,
        Seeks seeks,
        Particulars particulars) {

    void requireFitting() {
        kind.requireFitting(this);
    }

    void requirePublishable(LocalDate today) {
        if (deadline.isBefore(today)) {
            throw new DeadlinePassed(deadline);
        }
        kind.requireComplete(this);
    }
}
