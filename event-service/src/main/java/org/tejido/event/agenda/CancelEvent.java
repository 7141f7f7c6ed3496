package org.tejido.event.agenda;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class CancelEvent {

    private final Events events;

    CancelEvent(Events events) {
        this.events = events;
    }

    @Transactional
    public Mono<Event> cancel(Event.Id id, ExpectedVersion expected) {
        return events.get(id, expected, Event.Cancellable.class)
                .map(Event.Cancellable::cancel)
                .flatMap(events::save);
    }
}
