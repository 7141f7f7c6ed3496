package org.tejido.event.agenda;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Gives a postponed event its new time. */
@Service
class RescheduleEvent {

    private final Events events;
    private final Clock clock;

    RescheduleEvent(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Mono<Event> reschedule(Event.Id id, ExpectedVersion expected, RescheduleForm form) {
        return events.get(id, expected, Event.Postponed.class)
                .map(event -> event.reschedule(
                        form.schedule(event.details().schedule()), form.placeOrNull(), clock.instant()))
                .flatMap(change -> events.shiftDeadlines(change.state()).then(events.save(change)));
    }
}
