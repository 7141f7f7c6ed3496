package org.tejido.project.pipeline;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param on today unless said */
record StepForm(
        @NotNull @Pattern(regexp = "outline|submitted|reserve|granted|rejected", message = "must be a stage")
        String stage,

        @Nullable LocalDate on,

        @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal grantedFunding) {}
