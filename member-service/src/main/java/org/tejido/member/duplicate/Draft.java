package org.tejido.member.duplicate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of an organisation as has been typed. Nothing of it need be right yet. */
record Draft(
        @Nullable @Size(max = 300) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String name,

        @Nullable @Size(max = 60) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String taxId,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
        String country,

        @Nullable @Size(max = 500) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String website,

        @Nullable @Size(max = 20)
        List<@NotNull @Size(max = 320) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS) String> emails) {

    private static final String ONE_LINE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "must not contain control characters";

    /** As it would be written down. */
    @Nullable
    String address() {
        return website == null || website.contains("://") ? website : "https://" + website.strip();
    }

    String[] addresses() {
        return emails == null ? new String[0] : emails.toArray(String[]::new);
    }
}
