package org.tejido.event.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.calendar.Language;
import org.tejido.event.schedule.Schedule;

/**
 * What there is to tell somebody, with what holds now.
 *
 * @param outcome why somebody does not come who never had a confirmed seat
 * @param postponed the schedule holds no more, and there is no other yet
 * @param holdsSeat has a confirmed seat, or had one
 */
record Notice(
        UUID id,
        Kind kind,
        UUID registration,
        String name,
        String email,
        Language language,
        int seats,
        @Nullable Instant offerUntil,
        @Nullable String outcome,
        boolean holdsSeat,
        String title,
        Schedule schedule,
        @Nullable String place,
        boolean postponed) {

    boolean movesCalendar() {
        return holdsSeat && kind.movesCalendars();
    }
}
