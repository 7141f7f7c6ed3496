package org.tejido.member.statutes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Statutes as they are written and read. */
record StatutesForm(
        @NotNull LocalDate fromDay,

        @NotNull @Pattern(regexp = MAJORITY, message = ONE_OF_TWO)
        String admissionMajority,

        @NotNull @Pattern(regexp = MAJORITY, message = ONE_OF_TWO)
        String exclusionMajority,

        @NotNull @Pattern(regexp = MAJORITY, message = ONE_OF_TWO)
        String appealMajority,

        @NotNull Boolean ratification,
        @NotNull @Min(0) @Max(366) Integer noticeDays,
        @NotNull @Min(0) @Max(366) Integer hearingDays,
        @NotNull @Min(1) @Max(366) Integer appealDays,
        @NotNull @Size(max = 10) List<@NotNull @Min(1) @Max(3660) Integer> reminderDays,
        @NotNull @Min(1) @Max(3660) Integer suspensionDays,

        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
        String source) {

    private static final String MAJORITY = "simple|absolute";
    private static final String ONE_OF_TWO = "must be simple or absolute";

    Statutes statutes() {
        return new Statutes(
                fromDay,
                Majority.of(admissionMajority),
                Majority.of(exclusionMajority),
                Majority.of(appealMajority),
                ratification,
                noticeDays,
                hearingDays,
                appealDays,
                reminderDays,
                suspensionDays,
                source.strip());
    }

    static StatutesForm of(Statutes statutes) {
        return new StatutesForm(
                statutes.fromDay(),
                statutes.admissionMajority().word(),
                statutes.exclusionMajority().word(),
                statutes.appealMajority().word(),
                statutes.ratification(),
                statutes.noticeDays(),
                statutes.hearingDays(),
                statutes.appealDays(),
                statutes.reminderDays(),
                statutes.suspensionDays(),
                statutes.source());
    }
}
