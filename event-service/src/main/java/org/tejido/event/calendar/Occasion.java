package org.tejido.event.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.schedule.Schedule;

/**
 * What stands in a calendar.
 *
 * @param id the same for ever
 * @param sequence grows with every change
 * @param attendee whose calendar it is; null in calendars for everyone
 */
record Occasion(
        UUID id,
        int sequence,
        Instant changedAt,
        Schedule schedule,
        String title,
        @Nullable String description,
        @Nullable String place,
        boolean cancelled,
        @Nullable Attendee attendee) {

    record Attendee(String name, String email) {}
}
