package org.tejido.project.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.id.Ids;

/** Work of the office. */
record SupportForm(
        @NotNull @Pattern(regexp = "2|8", message = "must be 2 or 8")
        String line,

        @NotNull @Min(1) @Max(1440) Integer minutes,
        @NotNull LocalDate on,
        @Nullable @Size(min = 1, max = 2000) String note) {

    Proposal.Support support(LocalDate today) {
        if (on.isAfter(today)) {
            throw new SupportInFuture(on);
        }
        return new Proposal.Support(Ids.next(), Integer.parseInt(line), minutes, on, note);
    }
}
