package org.tejido.member.taxid;

import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tax numbers that organisations have and had. They are written with the organisation, by the database itself. */
@Repository
class TaxIds {

    private final DatabaseClient database;

    TaxIds(DatabaseClient database) {
        this.database = database;
    }

    /** The one in force first, then the last. */
    Flux<TaxIdView> of(UUID organisation) {
        return database.sql("""
                        SELECT country, number, since, until FROM tax_id WHERE organisation_id = :organisation
                         ORDER BY until DESC NULLS FIRST, since DESC, number
                        """)
                .bind("organisation", organisation)
                .map(TaxIds::view)
                .all();
    }

    /** One that was a mistake, so that it can be another's. Fails with {@link TaxIdInForce} or {@link NotFound}. */
    Mono<Void> forget(UUID organisation, TaxId mistaken) {
        return database.sql("""
                        DELETE FROM tax_id WHERE organisation_id = :organisation AND country = :country AND number = :number
                                             AND until IS NOT NULL
                        """)
                .bind("organisation", organisation)
                .bind("country", mistaken.country())
                .bind("number", mistaken.number())
                .fetch()
                .rowsUpdated()
                .filter(forgotten -> forgotten == 1)
                .switchIfEmpty(Mono.defer(() -> refuse(organisation, mistaken)))
                .then();
    }

    private Mono<Long> refuse(UUID organisation, TaxId kept) {
        return of(organisation)
                .any(it -> it.country().equals(kept.country()) && it.number().equals(kept.number()))
                .flatMap(inForce ->
                        Mono.error(inForce ? new TaxIdInForce() : new NotFound("tax-id", "of this organisation")));
    }

    private static TaxIdView view(Readable row) {
        return new TaxIdView(
                text(row, "country"),
                text(row, "number"),
                Rows.get(row, "since", Instant.class),
                row.get("until", Instant.class));
    }
}
