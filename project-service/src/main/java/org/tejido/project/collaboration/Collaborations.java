package org.tejido.project.collaboration;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** All joint projects that the team has recorded. */
@Repository
class Collaborations {

    private static final String COLUMNS = """
            SELECT id, title, acronym, programme, started_on, ended_on, abstract, source, version,
                   ARRAY(SELECT organisation_id FROM collaboration_participant p
                          WHERE p.collaboration_id = c.id ORDER BY place) AS organisations
              FROM collaboration c
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final CollaborationMessages messages;

    Collaborations(DatabaseClient database, Outbox outbox, CollaborationMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    Mono<Collaboration> add(Change<Collaboration> change) {
        var collaboration = change.state();
        return database.sql("""
                        WITH recorded AS (
                            INSERT INTO collaboration (id, title, acronym, programme, started_on, ended_on, abstract,
                                                       source, version)
                            VALUES (:id, :title, :acronym, :programme, :startedOn, :endedOn, :abstract, :source, 1)
                            RETURNING id
                        )
                        INSERT INTO collaboration_participant (collaboration_id, organisation_id, place)
                        SELECT recorded.id, organisation, place
                          FROM recorded, unnest(:organisations) WITH ORDINALITY AS named (organisation, place)
                        """)
                .bind("id", collaboration.id())
                .bind("title", collaboration.title())
                .bind("acronym", nullable(collaboration.acronym()))
                .bind("programme", nullable(collaboration.programme()))
                .bind("startedOn", collaboration.startedOn())
                .bind("endedOn", nullable(collaboration.endedOn(), LocalDate.class))
                .bind("abstract", nullable(collaboration.summary()))
                .bind("source", nullable(collaboration.source()))
                .bind("organisations", ids(collaboration.organisationIds()))
                .then()
                .onErrorMap(violated("collaboration_pkey"), _ -> new AlreadyRecorded(collaboration.id()))
                .then(Mono.defer(() -> outbox.tell(messages.of(change.fact()))))
                .thenReturn(collaboration);
    }

    Mono<Collaboration> get(UUID id) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(Collaborations::collaboration)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("collaboration", id)));
    }

    /** The latest first; those of one organisation, or all. */
    Mono<Page<Collaboration>> find(@Nullable UUID organisation, PageRequest page) {
        var after = page.after();
        return database.sql(COLUMNS + """
                         WHERE (CAST(:organisation AS uuid) IS NULL
                                OR id IN (SELECT collaboration_id FROM collaboration_participant
                                           WHERE organisation_id = :organisation))
                           AND (CAST(:after AS uuid) IS NULL
                                OR (started_on, id) < (SELECT started_on, id FROM collaboration WHERE id = :after))
                         ORDER BY started_on DESC, id DESC
                         LIMIT :rows
                        """)
                .bind("organisation", nullable(organisation, UUID.class))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(Collaborations::collaboration)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.id())));
    }

    private static Collaboration collaboration(Readable row) {
        return new Collaboration(
                id(row, "id"),
                text(row, "title"),
                row.get("acronym", String.class),
                row.get("programme", String.class),
                Rows.get(row, "started_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                ids(row, "organisations"),
                row.get("abstract", String.class),
                row.get("source", String.class),
                number(row, "version"));
    }
}
