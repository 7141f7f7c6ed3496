package org.tejido.member.proposal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is decided on a proposal. Fields left out are all that are open. */
final class ProposalForms {

    private ProposalForms() {}

    /** @param organisationVersion of the organisation as the office saw it; needed where it was changed meanwhile */
    record Acceptance(
            @Nullable @Size(min = 1, max = 5) Set<@NotNull String> fields,
            @Nullable @Min(1) Long organisationVersion) {}

    record Declination(
            @Nullable @Size(min = 1, max = 5) Set<@NotNull String> fields,

            @NotBlank
            @Size(max = 2000)
            @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "must not contain control characters")
            String reason) {}
}
