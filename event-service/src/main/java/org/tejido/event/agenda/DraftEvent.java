package org.tejido.event.agenda;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Service
class DraftEvent {

    private final Events events;

    DraftEvent(Events events) {
        this.events = events;
    }

    @Transactional
    public Mono<Event> draft(Event.Id id, EventForm form) {
        return Mono.fromSupplier(() -> Event.draft(id, form.details())).flatMap(events::add);
    }
}
