package org.tejido.event.agenda;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class PublishEvent {

    private final Events events;
    private final Clock clock;

    PublishEvent(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Mono<Event> publish(Event.Id id, ExpectedVersion expected) {
        return events.get(id, expected, Event.Draft.class)
                .map(draft -> draft.publish(clock.instant()))
                .flatMap(events::save);
    }
}
