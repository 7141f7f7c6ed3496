package org.tejido.event.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** @param interval 1 where it is null */
record RecurrenceForm(
        @NotNull String every,
        @Nullable @Min(1) @Max(12) Integer interval,
        @NotNull @Min(2) @Max(60) Integer times) {

    Recurrence recurrence() {
        return new Recurrence(Recurrence.Every.of(every), interval == null ? 1 : interval, times);
    }
}
