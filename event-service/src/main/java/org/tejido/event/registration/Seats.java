package org.tejido.event.registration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.NotFound;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The seats of the events, and the one statement that gives them away: {@code take_seats} in R__seats.sql. */
@Repository
class Seats {

    private static final String TAKE = "SELECT * FROM take_seats(:event, :now, CAST(:asked AS json))";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Seats(DatabaseClient database, Outbox outbox, JsonMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Gives seats of one event to all who ask, in their order, or says why not.
     *
     * @return a verdict for each; {@link NotFound} as an error where there is no such event
     */
    Mono<List<Verdict>> take(UUID event, List<Application> applications) {
        var wishes = IntStream.range(0, applications.size())
                .mapToObj(place -> Wish.of(applications.get(place), place))
                .toList();
        return database.sql(TAKE)
                .bind("event", event)
                .bind("now", clock.instant())
                .bind("asked", json.writeValueAsString(wishes))
                .map(row -> Verdict.of(row, json))
                .all()
                .collectList()
                .filter(verdicts -> !verdicts.isEmpty())
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)))
                .delayUntil(_ -> outbox.ring());
    }
}
