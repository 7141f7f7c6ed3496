package org.tejido.event.agenda;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Publishes those dates that are still drafts: all of them, or none. */
@Service
class PublishSeries {

    private final Events events;
    private final Series series;
    private final Clock clock;

    PublishSeries(Events events, Series series, Clock clock) {
        this.events = events;
        this.series = series;
        this.clock = clock;
    }

    @Transactional
    public Mono<Void> publish(Event.Id first) {
        return series.drafts(first)
                .flatMapIterable(drafts -> drafts)
                .map(draft -> draft.publish(clock.instant()))
                .concatMap(events::save)
                .then();
    }
}
