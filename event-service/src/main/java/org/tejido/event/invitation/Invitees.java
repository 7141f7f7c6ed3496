package org.tejido.event.invitation;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.id.Ids;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Invitees {

    private final DatabaseClient database;
    private final EventPages pages;
    private final Clock clock;

    Invitees(DatabaseClient database, EventPages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    /** Organisations first, by their names, then addresses. */
    Mono<List<InvitationView>> of(UUID event) {
        return database.sql("""
                        SELECT invitation.*, organisation.name AS organisation_name,
                               (SELECT count(*) FROM registration
                                 WHERE registration.event_id = invitation.event_id
                                   AND registration.stage NOT IN ('cancelled', 'withdrawn')
                                   AND (leads_to(registration.organisation_id) = leads_to(invitation.organisation_id)
                                        OR lower(registration.email) = lower(invitation.email))) AS registrations
                          FROM invitation LEFT JOIN organisation USING (organisation_id)
                         WHERE invitation.event_id = :event
                         ORDER BY invitation.email NULLS FIRST, organisation.name, invitation.id
                        """).bind("event", event).map(this::view).all().collectList();
    }

    /** @return {@link NotFound} as an error where there is none */
    Mono<UUID> requireEvent(UUID event) {
        return database.sql("SELECT id FROM event WHERE id = :event")
                .bind("event", event)
                .map(row -> Rows.get(row, "id", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    /** @return {@link UnknownInvitee} as an error for the first that nobody has heard of */
    Mono<Void> addOrganisations(UUID event, List<UUID> organisations) {
        var ids = organisations.toArray(UUID[]::new);
        return database.sql("""
                        SELECT named.place FROM unnest(:organisations) WITH ORDINALITY AS named (organisation_id, place)
                         WHERE NOT EXISTS (SELECT FROM organisation WHERE organisation.organisation_id = named.organisation_id)
                         ORDER BY named.place LIMIT 1
                        """)
                .bind("organisations", ids)
                .map(row -> Math.toIntExact(Rows.get(row, "place", Long.class)) - 1)
                .one()
                .<Void>flatMap(place -> Mono.error(new UnknownInvitee(organisations.get(place), place)))
                .then(Mono.defer(() -> add(event, ids, new String[ids.length], false)));
    }

    /** @param mail whether their invitations go out by mail */
    Mono<Void> addAddresses(UUID event, List<String> addresses, boolean mail) {
        return add(event, new UUID[addresses.size()], addresses.toArray(String[]::new), mail);
    }

    private Mono<Void> add(UUID event, UUID[] organisations, String[] addresses, boolean mail) {
        var hashes = new String[addresses.length];
        var ids = new UUID[addresses.length];
        for (var place = 0; place < addresses.length; place++) {
            ids[place] = Ids.next();
            hashes[place] = addresses[place] == null
                    ? null
                    : HexFormat.of()
                            .formatHex(pages.token(event, addresses[place]).hash());
        }
        return database.sql("""
                        INSERT INTO invitation (id, event_id, organisation_id, email, token_hash, invited_at, mail)
                        SELECT named.id, :event, named.organisation_id, named.email, decode(named.hash, 'hex'), :now, :mail
                          FROM unnest(:ids, :organisations, :addresses, :hashes) AS named (id, organisation_id, email, hash)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("event", event)
                .bind("now", clock.instant())
                .bind("ids", ids)
                .bind("organisations", organisations)
                .bind("addresses", addresses)
                .bind("hashes", hashes)
                .bind("mail", mail)
                .then();
    }

    /** Whoever has registered by then stays so. @return {@link NotFound} as an error where there is no such invitation */
    Mono<Void> withdraw(UUID id, UUID event) {
        return database.sql("DELETE FROM invitation WHERE id = :id AND event_id = :event")
                .bind("id", id)
                .bind("event", event)
                .fetch()
                .rowsUpdated()
                .filter(deleted -> deleted == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("invitation", id)))
                .then();
    }

    private InvitationView view(Readable row) {
        var event = Rows.get(row, "event_id", UUID.class);
        var email = row.get("email", String.class);
        return new InvitationView(
                Rows.get(row, "id", UUID.class),
                event,
                row.get("organisation_id", UUID.class),
                row.get("organisation_name", String.class),
                email,
                Rows.get(row, "invited_at", Instant.class),
                row.get("mailed_at", Instant.class),
                Rows.get(row, "registrations", Long.class),
                links(event, email));
    }

    private @Nullable Map<String, String> links(UUID event, @Nullable String email) {
        return email == null ? null : Map.of("es", pages.of(event, email, "es"), "en", pages.of(event, email, "en"));
    }
}
