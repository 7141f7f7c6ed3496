package org.tejido.event.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param email whose registrations, as they typed it; capitals do not count */
record ErasureForm(@NotBlank @Size(max = 254) String email) {}
