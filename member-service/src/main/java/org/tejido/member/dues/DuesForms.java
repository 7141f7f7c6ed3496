package org.tejido.member.dues;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office writes of tariffs, charges and payments. Amounts are euros with at most two decimals. */
final class DuesForms {

    static final String TIER = "sme|large|research|institutional";
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2200;

    private static final String LINE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "must not contain control characters";

    private DuesForms() {}

    record NewTariff(
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer fromYear,

            @NotNull @Pattern(regexp = "none|months|quarters|days", message = "must be none, months, quarters or days")
            String proRata,

            @Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2)
            BigDecimal entrance,

            @NotBlank @Size(max = 500) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String source,

            @NotEmpty @Size(max = 100) List<@NotNull @Valid NewBand> bands) {

        Tariff tariff() {
            return new Tariff(
                    fromYear,
                    ProRata.of(proRata),
                    entrance == null ? BigDecimal.ZERO : entrance,
                    source.strip(),
                    bands.stream().map(NewBand::band).toList());
        }
    }

    record NewBand(
            @NotNull @Pattern(regexp = TIER, message = "must be sme, large, research or institutional")
            String tier,

            @Nullable
            @Size(max = 40)
            @Pattern(regexp = "[a-z]++(?:-[a-z]++)*+", message = "must be words in lower case")
            String kind,

            @Nullable @Min(0) @Max(10_000_000) Integer headcountFrom,

            @Nullable @Pattern(regexp = "micro|small|medium|large", message = "must be micro, small, medium or large")
            String smeClass,

            @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 2)
            BigDecimal amount) {

        Tariff.Band band() {
            return new Tariff.Band(tier, kind, headcountFrom, smeClass, amount);
        }

        @AssertTrue(message = "must be one of headcountFrom and smeClass")
        boolean isMeasuredOnce() {
            return (headcountFrom == null) != (smeClass == null);
        }
    }

    record Headcount(@NotNull @Min(0) @Max(10_000_000) Integer headcount) {}

    /** @param dueOn left out, thirty days from today */
    record NewCharge(
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
            @Nullable LocalDate dueOn) {}

    record Reminder(
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year) {}

    /** @param id made by the client, or left to the service */
    record NewPayment(
            @Nullable UUID id,
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,

            @NotNull @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal amount,

            @NotNull LocalDate paidOn,

            @Nullable @Size(max = 200) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String reference) {}
}
