package org.tejido.event.agenda;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class PostponeEvent {

    private final Events events;

    PostponeEvent(Events events) {
        this.events = events;
    }

    @Transactional
    public Mono<Event> postpone(Event.Id id, ExpectedVersion expected) {
        return events.get(id, expected, Event.Published.class)
                .map(Event.Published::postpone)
                .flatMap(events::save);
    }
}
