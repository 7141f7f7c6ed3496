package org.tejido.event.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Nobody is moved up without a reason, and it is kept. */
record PriorityForm(
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*")
        String reason) {}
