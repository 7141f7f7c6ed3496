package org.tejido.event.registration;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** The registrations as they may be seen. */
@Repository
class GuestList {

    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;

    GuestList(DatabaseClient database) {
        this.database = database;
    }

    /** @return {@link NotFound} as an error, also for what the claimant may not see */
    Mono<RegistrationView> get(Registration.Id id, Claimant claimant) {
        return claimant.bindTo(database.sql("""
                        SELECT registration.*, organisation.name AS organisation_name
                          FROM registration LEFT JOIN organisation USING (organisation_id)
                         WHERE registration.id = :id AND %s
                        """.formatted(Claimant.MAY_SEE)))
                .bind("id", id.value())
                .map(GuestList::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", id)));
    }

    /**
     * In the order of their ids, which is that of their making where clients do not make them.
     *
     * @return {@link NotFound} as an error where there is no such event
     */
    Mono<Page<RegistrationView>> of(UUID event, PageRequest page) {
        return requireEvent(event).then(registrations(event, page));
    }

    private Mono<UUID> requireEvent(UUID event) {
        return database.sql("SELECT id FROM event WHERE id = :event")
                .bind("event", event)
                .map(row -> Rows.get(row, "id", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    private Mono<Page<RegistrationView>> registrations(UUID event, PageRequest page) {
        return database.sql("""
                        SELECT registration.*, organisation.name AS organisation_name
                          FROM registration LEFT JOIN organisation USING (organisation_id)
                         WHERE registration.event_id = :event AND registration.id > :after
                         ORDER BY registration.id
                         LIMIT :rows
                        """)
                .bind("event", event)
                .bind("after", page.after() == null ? FIRST : page.after().id(0))
                .bind("rows", page.limit() + 1)
                .map(GuestList::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), view -> Cursor.of(view.registrationId())));
    }

    private static RegistrationView view(Readable row) {
        return new RegistrationView(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "stage", String.class),
                new RegistrationView.PersonView(
                        Rows.get(row, "name", String.class), Rows.get(row, "email", String.class)),
                row.get("organisation_id", UUID.class),
                row.get("organisation_name", String.class),
                Rows.get(row, "seats", Integer.class),
                Rows.get(row, "member_price", Boolean.class),
                Rows.get(row, "price_cents", Long.class),
                Rows.get(row, "currency", String.class),
                Rows.get(row, "registered_at", Instant.class),
                row.get("cancelled_at", Instant.class),
                row.get("attended_at", Instant.class));
    }
}
