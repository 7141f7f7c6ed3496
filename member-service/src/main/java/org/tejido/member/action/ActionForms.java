package org.tejido.member.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office writes of actions. Amounts are euros with at most two decimals. */
final class ActionForms {

    static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private static final String SOURCE = "own|members|regional|national|european|private";
    private static final String SOURCES = "must be own, members, regional, national, european or private";
    private static final String LINE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "must not contain control characters";

    private ActionForms() {}

    /** @param id made by the client, or left to the service */
    record NewAction(
            @Nullable UUID id,
            @NotNull @Min(1) @Max(18) Integer line,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEn,

            @Nullable UUID owner,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Nullable @Size(max = 6) List<@NotNull @Valid Budget> budget) {

        Said said() {
            return new Said(line, titleEs, titleEn, owner, startsOn, endsOn, budget == null ? List.of() : budget);
        }
    }

    /** What a patch may change. */
    record Said(
            @NotNull @Min(1) @Max(18) Integer line,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEn,

            @Nullable UUID owner,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull @Size(max = 6) List<@NotNull @Valid Budget> budget) {

        static Said of(ActionView view) {
            return new Said(
                    view.line(),
                    view.titleEs(),
                    view.titleEn(),
                    view.owner(),
                    view.startsOn(),
                    view.endsOn(),
                    ActionView.orEmpty(view.budget()).stream()
                            .filter(money -> money.budget().signum() > 0)
                            .map(money -> new Budget(money.source(), money.budget()))
                            .toList());
        }

        Said requireSound() {
            if (startsOn.getYear() < FIRST_YEAR || endsOn.getYear() > LAST_YEAR) {
                throw new ActionOutOfTime();
            }
            if (endsOn.isBefore(startsOn)) {
                throw new EndBeforeStart();
            }
            if (budget.stream().map(Budget::source).distinct().count() < budget.size()) {
                throw new SourceTwice();
            }
            return this;
        }
    }

    record Budget(
            @NotNull @Pattern(regexp = SOURCE, message = SOURCES)
            String source,

            @NotNull @Positive @Digits(integer = 10, fraction = 2)
            BigDecimal amount) {}

    /** @param on left out, today */
    record Move(
            @NotNull
            @Pattern(regexp = "planned|under-way|done|dropped", message = "must be planned, under-way, done or dropped")
            String to,

            @Nullable @Size(max = 2000) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String reason,

            @Nullable LocalDate on) {

        /** @throws ReasonMissing for a drop without one */
        @Nullable
        String why() {
            var why = reason == null || reason.isBlank() ? null : reason.strip();
            if (why == null && ActionState.of(to) == ActionState.DROPPED) {
                throw new ReasonMissing();
            }
            return why;
        }
    }

    /**
     * @param id made by the client, or left to the service
     * @param amount less than nothing for what came back
     */
    record NewSpending(
            @Nullable UUID id,

            @NotNull @Pattern(regexp = SOURCE, message = SOURCES)
            String source,

            @NotNull @Digits(integer = 10, fraction = 2) BigDecimal amount,
            @NotNull LocalDate spentOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String note) {}
}
