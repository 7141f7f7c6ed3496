package org.tejido.event.agenda;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.life.Change;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseEvent {

    private final Events events;
    private final Clock clock;

    ReviseEvent(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Mono<Event> revise(Event.Id id, ExpectedVersion expected, MergePatch patch) {
        return events.get(id, expected, Event.Revisable.class)
                .<Change<? extends Event>>map(
                        event -> event.revise(patched(event, patch).details(), clock.instant()))
                .flatMap(events::save);
    }

    private static EventForm patched(Event event, MergePatch patch) {
        var form = patch.applyTo(EventForm.of(event), EventForm.class);
        if (!event.id().value().equals(form.id())) {
            throw new IdCannotChange();
        }
        return form;
    }
}
