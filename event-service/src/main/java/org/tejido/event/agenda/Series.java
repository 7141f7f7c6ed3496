package org.tejido.event.agenda;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import reactor.core.publisher.Mono;

/** Which events are dates of one course. */
@Repository
class Series {

    private final DatabaseClient database;
    private final Clock clock;

    Series(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link SeriesExists} as an error where the first is a date of one already */
    Mono<Void> begin(Event.Id first, List<Event.Id> others) {
        var ids = others.stream().map(Event.Id::value).toArray(UUID[]::new);
        return database.sql("UPDATE event SET series_id = id, occurrence = 1 WHERE id = :first AND series_id IS NULL")
                .bind("first", first.value())
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .switchIfEmpty(Mono.error(() -> new SeriesExists(first)))
                .then(database.sql("""
                                UPDATE event SET series_id = :first, occurrence = date.place + 1
                                  FROM unnest(:others) WITH ORDINALITY AS date (id, place) WHERE event.id = date.id
                                """)
                        .bind("first", first.value())
                        .bind("others", ids)
                        .then())
                .then(database.sql("SELECT copy_rules(:first, date.id) FROM unnest(:others) AS date (id)")
                        .bind("first", first.value())
                        .bind("others", ids)
                        .then());
    }

    /** In the order of their dates. @return {@link NotFound} as an error where no series begins with that event */
    Mono<List<Event.Draft>> drafts(Event.Id first) {
        return database.sql("""
                        SELECT event.*, pool.capacity FROM event JOIN pool ON pool.id = event.id
                         WHERE event.series_id = :first ORDER BY event.occurrence
                        """)
                .bind("first", first.value())
                .map(row -> EventRow.event(row, clock.instant()))
                .all()
                .collectList()
                .filter(dates -> !dates.isEmpty())
                .switchIfEmpty(Mono.error(() -> new NotFound("series", first)))
                .map(dates -> dates.stream()
                        .filter(Event.Draft.class::isInstance)
                        .map(Event.Draft.class::cast)
                        .toList());
    }
}
