package org.tejido.member.relation;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Whatever happens with one is a line in the histories of both its sides. */
@Repository
class Relations {

    private final DatabaseClient database;
    private final History history;
    private final Outbox outbox;

    Relations(DatabaseClient database, History history, Outbox outbox) {
        this.database = database;
        this.history = history;
        this.outbox = outbox;
    }

    /** Of that side, as the caller has read it; fails with {@link NotFound} or {@link StaleVersion}. */
    Mono<Relation> get(UUID side, UUID id, ExpectedVersion expected) {
        return database.sql("SELECT * FROM organisation_relation WHERE id = :id AND :side IN (source, target)")
                .bind("id", id)
                .bind("side", side)
                .map(Relations::relation)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("relation", id)))
                .doOnNext(found -> expected.require(found.version(), "relation", id));
    }

    /** Fails where the rules of the database say no. */
    Mono<Void> add(Relation relation, Caller by) {
        return requireNoCircle(relation)
                .then(database.sql("""
                                INSERT INTO organisation_relation (id, kind, source, target, since, until, version, recorded_by)
                                VALUES (:id, :kind, :source, :target, :since, :until, :version, :by)
                                """)
                        .bind("id", relation.id())
                        .bind("kind", relation.kind().word())
                        .bind("source", relation.source())
                        .bind("target", relation.target())
                        .bind("since", relation.since())
                        .bind("until", nullable(relation.until(), LocalDate.class))
                        .bind("version", relation.version())
                        .bind("by", by.name())
                        .then())
                .onErrorMap(violated("organisation_relation_pkey"), _ -> new RelationExists(relation.id()))
                .onErrorMap(violated("organisation_relation_once"), _ -> new RelatedAlready())
                .onErrorMap(violated("organisation_relation_source_fkey"), _ -> unknown(relation.source()))
                .onErrorMap(violated("organisation_relation_target_fkey"), _ -> unknown(relation.target()))
                .then(tell("member.relation.begun", relation, relation.since()));
    }

    /** Fails with {@link StaleVersion}, and where the rules of the database say no. */
    Mono<Void> save(Relation relation, String kind, LocalDate on) {
        return requireNoCircle(relation)
                .then(database.sql("""
                                UPDATE organisation_relation SET since = :since, until = :until, version = :version
                                 WHERE id = :id AND version = :version - 1
                                """)
                        .bind("since", relation.since())
                        .bind("until", nullable(relation.until(), LocalDate.class))
                        .bind("version", relation.version())
                        .bind("id", relation.id())
                        .fetch()
                        .rowsUpdated())
                .onErrorMap(violated("organisation_relation_once"), _ -> new RelatedAlready())
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("relation", relation.id())))
                .then(tell(kind, relation, on));
    }

    /** Of a descent. Whoever writes down another waits, so that no two of them close a circle between them. */
    private Mono<Void> requireNoCircle(Relation relation) {
        if (!relation.kind().isDescent()) {
            return Mono.empty();
        }
        return database.sql("SELECT pg_advisory_xact_lock(hashtextextended('relation ' || :kind, 0))")
                .bind("kind", relation.kind().word())
                .fetch()
                .rowsUpdated()
                .then(closesCircle(relation))
                .doOnNext(closes -> {
                    if (closes) {
                        throw new RelationsGoRound();
                    }
                })
                .then();
    }

    /** Whether on some day the target is the source's ancestor already: each step lives on what is left of the days. */
    private Mono<Boolean> closesCircle(Relation relation) {
        return database.sql("""
                        WITH RECURSIVE below (organisation, days) AS (
                            SELECT CAST(:target AS uuid), daterange(:since, :until)
                            UNION
                            SELECT r.target, b.days * daterange(r.since, r.until)
                              FROM below b JOIN organisation_relation r ON r.source = b.organisation
                             WHERE r.kind = :kind AND r.id <> :id AND daterange(r.since, r.until) && b.days)
                        SELECT EXISTS (SELECT FROM below WHERE organisation = :source) AS closes
                        """)
                .bind("target", relation.target())
                .bind("source", relation.source())
                .bind("since", relation.since())
                .bind("until", nullable(relation.until(), LocalDate.class))
                .bind("kind", relation.kind().word())
                .bind("id", relation.id())
                .map(row -> Rows.get(row, "closes", Boolean.class))
                .one();
    }

    private Mono<Void> tell(String kind, Relation relation, LocalDate on) {
        return Mono.defer(() -> tell(relation.source(), kind, relation, on)
                .then(tell(relation.target(), kind, relation, on))
                .then(outbox.tell(RelationMessages.of(kind, relation))));
    }

    private Mono<Void> tell(UUID side, String kind, Relation relation, LocalDate on) {
        return history.write(
                side,
                kind,
                relation.word(side),
                relation.id(),
                relation.version(),
                Map.of(
                        "relationId", relation.id().toString(),
                        "counterpartId", relation.counterpart(side).toString(),
                        "on", on.toString()),
                "/api/organisations/%s/relations/%s".formatted(side, relation.id()));
    }

    private static NotFound unknown(UUID organisation) {
        return new NotFound("organisation", organisation);
    }

    static Relation relation(Readable row) {
        return new Relation(
                id(row, "id"),
                RelationKind.of(text(row, "kind")),
                id(row, "source"),
                id(row, "target"),
                day(row, "since"),
                row.get("until", LocalDate.class),
                number(row, "version"));
    }
}
