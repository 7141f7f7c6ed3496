package org.tejido.member.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.id.Ids;

/**
 * What the office writes of a task, and changes of it.
 *
 * @param every day, week, month, quarter or year: it comes again
 */
record TaskForm(
        @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String title,

        @Nullable @Size(max = 20_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
        String text,

        @NotNull UUID owner,
        @Nullable LocalDate dueOn,

        @Nullable
        @Pattern(regexp = "day|week|month|quarter|year", message = "must be day, week, month, quarter or year")
        String every,

        @Nullable @Valid Subject about) {

    private static final String ONE_LINE = "\\P{Cntrl}*";
    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String NO_CONTROLS = "must not contain control characters";
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    static TaskForm of(Task.Plan plan) {
        var series = plan.series();
        return new TaskForm(
                plan.title(),
                plan.text(),
                plan.owner(),
                plan.dueOn(),
                series == null ? null : series.every().word(),
                plan.about());
    }

    /** @throws org.tejido.platform.problem.Refusal at the field whose rule says no */
    Task.Plan plan() {
        return plan(null);
    }

    /** A series goes on as it was, unless its day or its period is another one now. */
    Task.Plan revised(Task.Plan before) {
        var same = Objects.equals(before.dueOn(), dueOn)
                && before.series() != null
                && before.series().every().word().equals(every);
        return plan(same ? before.series() : null);
    }

    private Task.Plan plan(@Nullable Series going) {
        if (dueOn != null && !isPossible(dueOn)) {
            throw new DueDayImpossible();
        }
        if (every != null && dueOn == null) {
            throw new ComesAgainWithoutDay();
        }
        var series = every == null || dueOn == null
                ? null
                : going != null ? going : new Series(Series.Every.of(every), dueOn);
        return new Task.Plan(
                title.strip(), text == null || text.isBlank() ? null : text.strip(), owner, dueOn, series, about);
    }

    static boolean isPossible(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /**
     * @param id made by the client, or left to the service
     * @param owner left out, the caller
     */
    record NewTask(
            @Nullable UUID id,

            @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
            String title,

            @Nullable @Size(max = 20_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String text,

            @Nullable UUID owner,
            @Nullable LocalDate dueOn,

            @Nullable
            @Pattern(regexp = "day|week|month|quarter|year", message = "must be day, week, month, quarter or year")
            String every,

            @Nullable @Valid Subject about) {

        Task.Open task(UUID caller) {
            var form = new TaskForm(title, text, Objects.requireNonNullElse(owner, caller), dueOn, every, about);
            return Task.planned(Objects.requireNonNullElseGet(id, Ids::next), form.plan());
        }
    }
}
