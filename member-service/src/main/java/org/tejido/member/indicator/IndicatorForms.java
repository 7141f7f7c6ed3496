package org.tejido.member.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office writes of indicators. */
final class IndicatorForms {

    private static final String LINE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "must not contain control characters";

    private IndicatorForms() {}

    /**
     * An indicator, and what a patch of one may change.
     *
     * @param line that it belongs to; left out, the plan as a whole
     * @param goal the strategic figure that it is part of, if it is
     * @param targets by year
     */
    record Said(
            @Nullable @Min(1) @Max(18) Integer line,

            @NotNull
            @Size(max = 60)
            @Pattern(regexp = "[a-z0-9]++(?:-[a-z0-9]++)*+", message = "must be lower-case words and hyphens")
            String code,

            @Nullable
            @Pattern(
                    regexp = "results|competitiveness|visibility",
                    message = "must be results, competitiveness or visibility")
            String goal,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEn,

            @NotNull
            @Pattern(
                    regexp = "number|percent|euros|minutes|index",
                    message = "must be number, percent, euros, minutes or index")
            String unit,

            @NotNull @Pattern(regexp = "up|down", message = "must be up or down")
            String direction,

            @NotNull @Pattern(regexp = "monthly|quarterly|yearly", message = "must be monthly, quarterly or yearly")
            String frequency,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String sourceEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String sourceEn,

            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal baseline,
            @NotNull @Valid Definition definition,

            @NotNull @Size(max = 10)
            Map<@NotNull @Min(1990) @Max(2200) Integer, @NotNull @Digits(integer = 12, fraction = 4) BigDecimal>
                    targets) {

        static Said of(IndicatorView view) {
            return new Said(
                    view.line(),
                    view.code(),
                    view.goal(),
                    view.titleEs(),
                    view.titleEn(),
                    view.unit(),
                    view.direction(),
                    view.frequency(),
                    view.sourceEs(),
                    view.sourceEn(),
                    view.baseline(),
                    view.definition(),
                    view.targets());
        }

        Said requireSound() {
            definition.requireSound();
            return this;
        }
    }

    /**
     * A figure that no system knows.
     *
     * @param id made by the client, or left to the service
     * @param evidence address of what proves it
     */
    record NewStatement(
            @Nullable UUID id,
            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal value,
            @NotNull LocalDate on,

            @NotNull
            @Size(max = 1000)
            @Pattern(regexp = "https?://[^\\s\\p{Cntrl}]+", message = "must be an address on the web")
            String evidence,

            @Nullable @Size(max = 1000) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String note) {}
}
