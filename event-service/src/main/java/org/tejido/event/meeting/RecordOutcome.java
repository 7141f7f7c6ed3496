package org.tejido.event.meeting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** Either of the two, or the team, says whether it took place. Saying again that it did changes nothing. */
@Service
class RecordOutcome {

    private final Meetings meetings;
    private final Clock clock;

    RecordOutcome(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Transactional
    public Mono<Void> record(Meeting.Id id, boolean held, Claimant claimant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return meetings.hold(id, claimant).map(Meetings.Locked::meeting).flatMap(meeting -> switch (meeting) {
            case Meeting.Planned planned when held -> meetings.save(planned.hold(now));
            case Meeting.Planned planned -> meetings.save(planned.miss(now), null);
            case Meeting.Held _ when held -> Mono.empty();
            default -> throw new WrongStage("meeting", id, meeting.stage());
        });
    }
}
