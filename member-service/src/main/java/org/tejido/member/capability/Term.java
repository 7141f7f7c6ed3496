package org.tejido.member.capability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A word of the vocabulary and what it is called. */
record Term(
        @NotNull
        @Size(max = 60)
        @Pattern(
                regexp = "[a-z0-9]++(?:-[a-z0-9]++)*+",
                message = "must be small letters, digits and hyphens, such as liquid-biopsy")
        String term,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
        String en,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
        String es) {}
