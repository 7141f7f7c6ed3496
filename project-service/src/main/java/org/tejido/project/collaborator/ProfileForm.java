package org.tejido.project.collaborator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a profile that its organisation writes; the shape to which a merge patch is applied. */
record ProfileForm(
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> expertise,
        @Nullable @Min(1) @Max(9) Integer trlFrom,
        @Nullable @Min(1) @Max(9) Integer trlTo,
        @Nullable @Size(max = 4000) String summary) {}
