package org.tejido.event.admission;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Allotments {

    private static final String ALLOTMENT = """
            SELECT allotment.*, organisation.name AS organisation_name, pool.capacity, pool.taken
              FROM allotment JOIN pool ON pool.id = allotment.id LEFT JOIN organisation USING (organisation_id)
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Clock clock;

    Allotments(DatabaseClient database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<List<AllotmentView>> of(UUID event) {
        return database.sql(ALLOTMENT + "WHERE allotment.event_id = :event ORDER BY allotment.id")
                .bind("event", event)
                .map(Allotments::view)
                .all()
                .collectList();
    }

    Mono<AllotmentView> get(UUID id, UUID event) {
        return database.sql(ALLOTMENT + "WHERE allotment.id = :id AND allotment.event_id = :event")
                .bind("id", id)
                .bind("event", event)
                .map(Allotments::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("allotment", id)));
    }

    /** In one step that looks and takes. */
    Mono<Void> setAside(UUID id, UUID event, AllotmentForm form) {
        return database.sql("SELECT * FROM set_aside(:id, :event, :organisation, :category, :seats, :until, :now)")
                .bind("id", id)
                .bind("event", event)
                .bind("organisation", form.organisationId())
                .bind("category", form.categoryId() == null ? Parameters.in(UUID.class) : form.categoryId())
                .bind("seats", form.seats())
                .bind("until", form.until())
                .bind("now", clock.instant())
                .map(row -> refusal(row, event, form))
                .one()
                .onErrorMap(Constraints.violated("allotment_once"), _ -> new AllotmentExists(form.organisationId()))
                .flatMap(refused -> refused.refusal() == null ? Mono.empty() : Mono.error(refused.refusal()));
    }

    /** What is left of it is offered to those who wait, and then everybody's. Doing so again does nothing. */
    Mono<Void> clawBack(UUID id) {
        return database.sql("SELECT claw_back(:id, :now)")
                .bind("id", id)
                .bind("now", clock.instant())
                .then()
                .then(outbox.ring());
    }

    private record Refused(@Nullable RuntimeException refusal) {}

    private static Refused refusal(Readable row, UUID event, AllotmentForm form) {
        var left = Rows.get(row, "seats_left", Integer.class);
        return new Refused(
                switch (Rows.get(row, "verdict", String.class)) {
                    case "set-aside" -> null;
                    case "unknown" -> new NotFound("event", event);
                    case "organisation-unknown" -> new UnknownOrganisation(form.organisationId());
                    case "category-unknown" -> new UnknownCategory(event);
                    case "past" -> new AllotmentInThePast();
                    default -> new AllotmentTooLarge(form.seats(), left);
                });
    }

    private static AllotmentView view(Readable row) {
        return new AllotmentView(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "organisation_id", UUID.class),
                row.get("organisation_name", String.class),
                row.get("category_id", UUID.class),
                Rows.get(row, "capacity", Integer.class),
                Rows.get(row, "taken", Integer.class),
                Rows.get(row, "until_local", LocalDateTime.class),
                row.get("clawed_back_at", Instant.class));
    }
}
