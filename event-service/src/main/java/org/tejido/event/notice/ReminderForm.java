package org.tejido.event.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;

/** @param reminders none where nobody is to be reminded */
record ReminderForm(@NotNull @Size(max = 5) List<@NotNull @Valid Reminder> reminders) {

    /**
     * @param daysBefore the day on which the event starts at its place; 0 for that day itself
     * @param at at the event's place
     */
    record Reminder(
            @NotNull @Min(0) @Max(90) Integer daysBefore,
            @NotNull LocalTime at) {}

    /** @throws DayTwice where two are of one day */
    List<Reminder> distinct() {
        var days = reminders.stream().map(Reminder::daysBefore).distinct().count();
        if (days < reminders.size()) {
            throw new DayTwice();
        }
        return reminders;
    }
}
