package org.tejido.event.agenda;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.id.Ids;
import org.tejido.platform.life.Change;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Makes a draft the first date of a series: the others are drafts like it, with the same rules. */
@Service
class RepeatEvent {

    private final Events events;
    private final Series series;

    RepeatEvent(Events events, Series series) {
        this.events = events;
        this.series = series;
    }

    @Transactional
    public Mono<Void> repeat(Event.Id id, ExpectedVersion expected, RecurrenceForm form) {
        return events.get(id, expected, Event.Draft.class)
                .flatMapIterable(first -> dates(first, form.recurrence()))
                .concatMap(events::add)
                .map(Event::id)
                .collectList()
                .flatMap(others -> series.begin(id, others));
    }

    private static List<Change<Event.Draft>> dates(Event.Draft first, Recurrence recurrence) {
        var details = first.details();
        return recurrence.after(details.schedule()).stream()
                .map(schedule -> Event.draft(new Event.Id(Ids.next()), details.moved(schedule, null)))
                .toList();
    }
}
