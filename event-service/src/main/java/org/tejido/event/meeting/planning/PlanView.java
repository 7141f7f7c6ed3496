package org.tejido.event.meeting.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of all meetings.
 *
 * @param repairs the number of the published plan that it changes as little as it can
 * @param wanted meetings that both sides want, of which {@code held} take place; more than {@code bound} cannot, whatever the plan
 * @param byThemselves how many would take place if people booked one after the other
 * @param changed people whose agenda is another one than in the plan that was published then
 * @param holds true for the one that is published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
        int number,
        Instant madeAt,
        long seed,
        @Nullable Integer repairs,
        int wanted,
        int held,
        int bound,
        int byThemselves,
        int changed,
        @Nullable Instant publishedAt,
        boolean holds,
        List<Place> meetings) {

    record Place(
            UUID meetingId, String stage, int slot, LocalDateTime startsAt, int table, Person asking, Person asked) {}

    record Person(UUID participantId, String name) {}

    PlanView with(List<Place> places) {
        return new PlanView(
                number, madeAt, seed, repairs, wanted, held, bound, byThemselves, changed, publishedAt, holds, places);
    }
}
