package org.tejido.project.matching;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import org.tejido.project.collaborator.UnknownOrganisation;
import reactor.core.publisher.Mono;

/** Who was said not to be relevant to which call. */
@Repository
class Dismissals {

    private final DatabaseClient database;
    private final Clock clock;

    Dismissals(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Said twice, the latter counts. */
    Mono<Dismissal> add(UUID call, DismissalForm form) {
        return database.sql("""
                        INSERT INTO dismissed_match (call_id, organisation_id, because, note, dismissed_at)
                        VALUES (:call, :organisation, :because, :note, :now)
                        ON CONFLICT (call_id, organisation_id) DO UPDATE
                           SET because = :because, note = :note, dismissed_at = :now
                        RETURNING organisation_id, because, note, dismissed_at
                        """)
                .bind("call", call)
                .bind("organisation", form.organisationId())
                .bind("because", form.because())
                .bind("note", nullable(form.note()))
                .bind("now", clock.instant())
                .map(Dismissals::dismissal)
                .one()
                .onErrorMap(
                        violated("dismissed_match_organisation_id_fkey"),
                        _ -> new UnknownOrganisation(form.organisationId(), "/organisationId"));
    }

    /** Fails with {@link NotFound} where it was not said. */
    Mono<Void> remove(UUID call, UUID organisation) {
        return database.sql("DELETE FROM dismissed_match WHERE call_id = :call AND organisation_id = :organisation")
                .bind("call", call)
                .bind("organisation", organisation)
                .fetch()
                .rowsUpdated()
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("dismissal", organisation)))
                .then();
    }

    /** The latest first. */
    Mono<List<Dismissal>> of(UUID call) {
        return database.sql("""
                        SELECT organisation_id, because, note, dismissed_at FROM dismissed_match
                         WHERE call_id = :call ORDER BY dismissed_at DESC, organisation_id
                        """)
                .bind("call", call)
                .map(Dismissals::dismissal)
                .all()
                .collectList();
    }

    private static Dismissal dismissal(Readable row) {
        return new Dismissal(
                id(row, "organisation_id"),
                text(row, "because"),
                row.get("note", String.class),
                Rows.get(row, "dismissed_at", Instant.class));
    }
}
