package org.tejido.member.listing;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Listings {

    private final DatabaseClient database;

    Listings(DatabaseClient database) {
        this.database = database;
    }

    /** Fails with {@link NotFound}. */
    Mono<Listing> get(OrganisationId id) {
        return database.sql("""
                        SELECT o.id, coalesce(l.listed, true) AS listed, l.decided_by, l.decided_at,
                               coalesce(l.version, 0) AS version
                          FROM organisation o LEFT JOIN listing l ON l.organisation_id = o.id
                         WHERE o.id = :id
                        """)
                .bind("id", id.value())
                .map(Listings::listing)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", id)));
    }

    /** Fails with {@link StaleVersion} where somebody has decided since that version. */
    Mono<Void> save(OrganisationId id, boolean listed, long expected, Caller caller, Instant now) {
        return database.sql("""
                        INSERT INTO listing AS l (organisation_id, listed, decided_by, decided_at, version)
                        SELECT :id, :listed, :by, :now, 1
                         WHERE :expected = 0 OR EXISTS (SELECT FROM listing WHERE organisation_id = :id)
                            ON CONFLICT (organisation_id) DO UPDATE
                           SET listed = excluded.listed, decided_by = excluded.decided_by,
                               decided_at = excluded.decided_at, version = l.version + 1
                         WHERE l.version = :expected
                        """)
                .bind("id", id.value())
                .bind("listed", listed)
                .bind("by", caller.name())
                .bind("now", now)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("listing", id)))
                .then();
    }

    private static Listing listing(Readable row) {
        return new Listing(
                id(row, "id"),
                Rows.get(row, "listed", Boolean.class),
                row.get("decided_by", String.class),
                row.get("decided_at", Instant.class),
                number(row, "version"));
    }
}
