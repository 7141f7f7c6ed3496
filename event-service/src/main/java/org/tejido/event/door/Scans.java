package org.tejido.event.door;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.sql.Columns;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** What was seen at the doors. Nothing of it is ever changed. */
@Repository
class Scans {

    private final DatabaseClient database;
    private final Clock clock;

    Scans(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error where there is no such event */
    Mono<Guest.Door> door(UUID event) {
        return database.sql("""
                        SELECT id, stage IN ('postponed', 'cancelled') AS cancelled, starts_at, ends_at FROM event WHERE id = :event
                        """)
                .bind("event", event)
                .map(row -> new Guest.Door(
                        Rows.get(row, "id", UUID.class),
                        Rows.get(row, "cancelled", Boolean.class),
                        Rows.get(row, "starts_at", Instant.class),
                        Rows.get(row, "ends_at", Instant.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    /** Those of the event that there are, kept from others until the transaction ends, in the order of their ids. */
    Mono<Map<UUID, Guest>> hold(UUID event, Collection<UUID> registrations) {
        return database.sql("""
                        SELECT id, stage, name, seats, pass_serial, attended_at, cancelled_at FROM registration
                         WHERE event_id = :event AND id = ANY(:ids)
                         ORDER BY id
                           FOR UPDATE
                        """)
                .bind("event", event)
                .bind("ids", registrations.toArray(UUID[]::new))
                .map(row -> new Guest(
                        Rows.get(row, "id", UUID.class),
                        Rows.get(row, "stage", String.class),
                        Rows.get(row, "name", String.class),
                        Rows.get(row, "seats", Integer.class),
                        Rows.get(row, "pass_serial", Integer.class),
                        row.get("attended_at", Instant.class),
                        row.get("cancelled_at", Instant.class)))
                .all()
                .collectMap(Guest::id, Function.identity());
    }

    /** Those that were told before, by any of the ids or of any of the registrations. */
    Mono<List<Scan>> known(Collection<UUID> ids, Collection<UUID> registrations) {
        return database.sql("""
                        SELECT id, registration_id, direction, scanned_at FROM scan
                         WHERE id = ANY(:ids) OR registration_id = ANY(:registrations)
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("registrations", registrations.toArray(UUID[]::new))
                .map(Scans::scan)
                .all()
                .collectList();
    }

    /** @return the ids of those that are written; not of one whose id another has taken at this very moment */
    Mono<Set<UUID>> write(List<Scan> scans, @Nullable String scanner, UUID toldBy) {
        if (scans.isEmpty()) {
            return Mono.just(Set.of());
        }
        return database.sql("""
                        INSERT INTO scan (id, registration_id, direction, scanned_at, told_at, told_by, scanner)
                        SELECT seen.*, :now, :by, :scanner FROM unnest(:ids, :registrations, :directions, :times) AS seen
                        ON CONFLICT (id) DO NOTHING
                        RETURNING id
                        """)
                .bind("ids", scans.stream().map(Scan::id).toArray(UUID[]::new))
                .bind("registrations", scans.stream().map(Scan::registration).toArray(UUID[]::new))
                .bind("directions", scans.stream().map(Scans::direction).toArray(String[]::new))
                .bind(
                        "times",
                        scans.stream()
                                .map(scan -> scan.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .bind("now", clock.instant())
                .bind("by", toldBy)
                .bind("scanner", Columns.nullable(scanner, String.class))
                .map(row -> Rows.get(row, "id", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    private static String direction(Scan scan) {
        return scan.entry() ? "entry" : "exit";
    }

    private static Scan scan(Readable row) {
        return new Scan(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "registration_id", UUID.class),
                Rows.get(row, "direction", String.class).equals("entry"),
                Rows.get(row, "scanned_at", Instant.class));
    }
}
