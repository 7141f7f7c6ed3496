package org.tejido.project.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the owner of a call does not want to see, and why. */
record DismissalForm(
        @NotNull UUID organisationId,

        @NotNull
        @Pattern(
                regexp = "field|kind|place|size|known|conflict|other",
                message = "must be one of the reasons there are")
        String because,

        @Nullable @Size(max = 500) String note) {}
