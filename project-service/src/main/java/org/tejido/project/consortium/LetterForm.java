package org.tejido.project.consortium;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A letter of intent. */
record LetterForm(@NotBlank @Size(max = 20000) String letter) {}
