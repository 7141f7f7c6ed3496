package org.tejido.project.cooperation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An agreement on secrecy that one side proposes. */
record NdaForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 100000) String document) {}
