package org.tejido.event.door;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Those whose passes may be shown at a door. */
@Repository
class Manifests {

    private final DatabaseClient database;
    private final Scans scans;
    private final PassKeys keys;

    Manifests(DatabaseClient database, Scans scans, PassKeys keys) {
        this.database = database;
        this.scans = scans;
        this.keys = keys;
    }

    /** @return {@link NotFound} as an error where there is no such event */
    Mono<ManifestView> of(UUID event) {
        return Mono.zip(scans.door(event), keys.published(), registrations(event))
                .map(known -> view(known.getT1(), known.getT2(), known.getT3()));
    }

    private static ManifestView view(Guest.Door door, List<PassKey.Public> keys, List<Listed> registrations) {
        return new ManifestView(
                door.event(),
                door.cancelled(),
                door.opens(),
                door.closes(),
                keys.stream().map(PassKeyController.JwkSet.Jwk::of).toList(),
                registrations.stream()
                        .filter(listed -> !listed.cancelled())
                        .map(Listed::guest)
                        .toList(),
                registrations.stream()
                        .filter(Listed::cancelled)
                        .map(listed -> listed.guest().registrationId())
                        .toList());
    }

    /** All in one look: nobody is in both lists, or in none. */
    private Mono<List<Listed>> registrations(UUID event) {
        return database.sql("""
                        SELECT registration.id, registration.stage, registration.name, registration.seats,
                               registration.pass_serial, registration.attended_at, organisation.name AS organisation_name
                          FROM registration LEFT JOIN organisation USING (organisation_id)
                         WHERE registration.event_id = :event
                           AND registration.stage IN ('confirmed', 'attended', 'cancelled')
                         ORDER BY registration.id
                        """)
                .bind("event", event)
                .map(Manifests::listed)
                .all()
                .collectList();
    }

    private static Listed listed(Readable row) {
        return new Listed(
                Rows.get(row, "stage", String.class).equals("cancelled"),
                new ManifestView.Expected(
                        Rows.get(row, "id", UUID.class),
                        ManifestView.Expected.shortened(Rows.get(row, "name", String.class)),
                        row.get("organisation_name", String.class),
                        Rows.get(row, "seats", Integer.class),
                        Rows.get(row, "pass_serial", Integer.class),
                        row.get("attended_at", Instant.class)));
    }

    private record Listed(boolean cancelled, ManifestView.Expected guest) {}
}
