package org.tejido.member.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.id.Ids;

/** What the office writes of a plan, in both languages. */
final class PlanForms {

    private static final String LINE = "\\P{Cntrl}*";
    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String NO_CONTROLS = "must not contain control characters";
    private static final int LONGEST = 9;

    private PlanForms() {}

    /** @param id made by the client, or left to the service */
    record NewPlan(
            @Nullable UUID id,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEn,

            @NotNull @Min(1990) @Max(2200) Integer fromYear,
            @NotNull @Min(1990) @Max(2200) Integer toYear) {

        Plan.Draft draft() {
            requirePeriod(fromYear, toYear);
            return Plan.draft(new Plan.About(
                    Objects.requireNonNullElseGet(id, Ids::next),
                    1,
                    null,
                    titleEs.strip(),
                    titleEn.strip(),
                    fromYear,
                    toYear));
        }
    }

    /** What a patch may change. */
    record Said(
            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEn,

            @NotNull @Min(1990) @Max(2200) Integer fromYear,
            @NotNull @Min(1990) @Max(2200) Integer toYear) {

        static Said of(Plan.Draft draft) {
            var about = draft.about();
            return new Said(about.titleEs(), about.titleEn(), about.fromYear(), about.toYear());
        }

        Plan.Draft applyTo(Plan.Draft draft) {
            requirePeriod(fromYear, toYear);
            return draft.revise(titleEs.strip(), titleEn.strip(), fromYear, toYear);
        }
    }

    /** @param decidedBy such as the assembly of a day, with the point of its minutes */
    record Approval(
            @NotBlank @Size(max = 500) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String decidedBy) {}

    /** All areas and lines, in their order. */
    record Outline(@NotEmpty @Size(max = 18) List<@NotNull @Valid Area> areas) {

        void requireOnce() {
            NamedTwice.unlessOnce(areas.stream().map(Area::code));
            NamedTwice.unlessOnce(
                    areas.stream().flatMap(area -> area.lines().stream()).map(Line::line));
        }
    }

    record Area(
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = "[a-z0-9]++(?:-[a-z0-9]++)*+", message = "must be lower-case words and hyphens")
            String code,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEn,

            @NotNull @Size(max = 18) List<@NotNull @Valid Line> lines) {}

    record Line(
            @NotNull @Min(1) @Max(18) Integer line,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEs,

            @NotBlank @Size(max = 300) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String titleEn,

            @NotBlank @Size(max = 5000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String textEs,

            @NotBlank @Size(max = 5000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String textEn) {}

    private static void requirePeriod(int fromYear, int toYear) {
        if (toYear < fromYear || toYear > fromYear + LONGEST) {
            throw new PeriodTooLong();
        }
    }
}
