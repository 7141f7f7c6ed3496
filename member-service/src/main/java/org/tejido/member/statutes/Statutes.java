package org.tejido.member.statutes;

import java.time.LocalDate;
import java.util.List;

/**
 * What counts from a day on.
 *
 * @param ratification whether the assembly is to ratify what the board decides
 * @param noticeDays from a member's notice to the first day without its membership
 * @param hearingDays from the day on which a member is told the grounds, at least, to the day on which it is heard
 * @param appealDays from the decision to the last day of an appeal
 * @param reminderDays after the day on which dues were due: when a member is reminded, in their order
 * @param suspensionDays after the day on which dues were due: from when on a member may be suspended
 */
public record Statutes(
        LocalDate fromDay,
        Majority admissionMajority,
        Majority exclusionMajority,
        Majority appealMajority,
        boolean ratification,
        int noticeDays,
        int hearingDays,
        int appealDays,
        List<Integer> reminderDays,
        int suspensionDays,
        String source) {

    public Statutes {
        reminderDays = reminderDays.stream().sorted().distinct().toList();
    }
}
