package org.tejido.event.admission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way of coming to an event.
 *
 * @param title in Spanish, English or both
 * @param capacity seats of its own, beside the event's; left out, the event's alone limit it
 * @param memberCents of one seat, in the smallest unit of the event's currency
 * @param position among the categories of the event, in rising order
 */
record CategoryForm(
        @Nullable UUID id,

        @NotEmpty
        Map<
                        @NotNull @Pattern(regexp = "es|en") String,
                        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\x00]*") String>
                title,

        @NotNull @Pattern(regexp = "on-site|online") String attendance,
        @Nullable @Min(1) @Max(100_000) Integer capacity,
        @NotNull @Min(0) @Max(10_000_000) Integer memberCents,
        @NotNull @Min(0) @Max(10_000_000) Integer otherCents,
        @Nullable @Min(0) @Max(1000) Integer position) {}
