package org.tejido.project.call;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a call says.
 *
 * @param summary its abstract
 * @param deadline the last day on which interest can be shown
 */
public record Brief(String title, String summary, @Nullable String programme, LocalDate deadline, Seeks seeks) {

    void requireDeadlineAhead(LocalDate today) {
        if (deadline.isBefore(today)) {
            throw new DeadlinePassed(deadline);
        }
    }
}
