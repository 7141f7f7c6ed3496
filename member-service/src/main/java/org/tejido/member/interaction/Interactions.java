package org.tejido.member.interaction;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.platform.problem.Constraints.violated;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.History;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class Interactions {

    private final DatabaseClient database;
    private final History history;
    private final ClusterCalendar calendar;

    Interactions(DatabaseClient database, History history, ClusterCalendar calendar) {
        this.database = database;
        this.history = history;
        this.calendar = calendar;
    }

    /** With a line in the history of each organisation. */
    Mono<UUID> add(Interaction it, Caller by) {
        return addItself(it, by)
                .then(Mono.defer(() -> addOrganisations(it)))
                .then(Mono.defer(() -> addPeople(it)))
                .thenMany(Flux.fromIterable(it.organisations()))
                .concatMap(organisation -> history.write(
                        organisation,
                        "member.interaction." + it.what().kind(),
                        it.id(),
                        it.version(),
                        Map.of("interactionId", it.id().toString()),
                        "/api/interactions/" + it.id()))
                .then(Mono.just(it.id()));
    }

    /** One statement: the version is held, and who may see it is written anew. */
    Mono<Void> share(UUID id, long expected, Set<UUID> sharedWith) {
        return database.sql("""
                        WITH held AS (
                          UPDATE interaction SET version = version + 1 WHERE id = :id AND version = :expected RETURNING id),
                        shared AS (
                          UPDATE interaction_organisation io SET shared = io.organisation_id = ANY(:shared)
                            FROM held WHERE io.interaction_id = held.id)
                        SELECT id FROM held
                        """)
                .bind("id", id)
                .bind("expected", expected)
                .bind("shared", sharedWith.toArray(UUID[]::new))
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(() -> new StaleVersion("interaction", id)))
                .then();
    }

    private Mono<Void> addItself(Interaction it, Caller by) {
        var what = it.what();
        return database.sql("""
                        INSERT INTO interaction (id, kind, direction, happened_at, minutes, line, text, version, recorded_by)
                        VALUES (:id, :kind, :direction, :happenedAt, :minutes, :line, :text, :version, :by)
                        """)
                .bind("id", it.id())
                .bind("kind", what.kind())
                .bind("direction", nullable(what.direction()))
                .bind("happenedAt", what.happenedAt())
                .bind("minutes", nullable(what.minutes(), Integer.class))
                .bind("line", nullable(what.line(), Integer.class))
                .bind("text", what.text())
                .bind("version", it.version())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("interaction_pkey"), _ -> new InteractionExists());
    }

    private Mono<Void> addOrganisations(Interaction it) {
        return database.sql("""
                        INSERT INTO interaction_organisation (interaction_id, organisation_id, happened_at, shared)
                        SELECT i.id, o.id, i.happened_at, o.id = ANY(:shared)
                          FROM interaction i, unnest(CAST(:organisations AS uuid[])) AS o(id)
                         WHERE i.id = :id
                        """)
                .bind("id", it.id())
                .bind("organisations", it.organisations().toArray(UUID[]::new))
                .bind("shared", it.sharedWith().toArray(UUID[]::new))
                .then()
                .onErrorMap(violated("interaction_organisation_known"), _ -> new OrganisationUnknown());
    }

    /** For their home where that takes part, and otherwise for another at which they had a role on that day. */
    private Mono<Void> addPeople(Interaction it) {
        return database.sql("""
                        INSERT INTO interaction_person (interaction_id, organisation_id, person_id)
                        SELECT DISTINCT ON (taking.person_id) :id, taking.organisation_id, taking.person_id
                          FROM (SELECT p.organisation_id, p.id AS person_id, 0 AS place
                                  FROM person p WHERE p.id = ANY(:people)
                                UNION ALL
                                SELECT r.organisation_id, r.person_id, 1
                                  FROM person_role r
                                 WHERE r.person_id = ANY(:people)
                                   AND r.since <= :day AND (r.until IS NULL OR r.until > :day)) taking
                         WHERE taking.organisation_id = ANY(:organisations)
                         ORDER BY taking.person_id, taking.place, taking.organisation_id
                        """)
                .bind("id", it.id())
                .bind("people", it.people().toArray(UUID[]::new))
                .bind("day", calendar.day(it.what().happenedAt()))
                .bind("organisations", it.organisations().toArray(UUID[]::new))
                .fetch()
                .rowsUpdated()
                .filter(written -> written == it.people().size())
                .switchIfEmpty(Mono.error(PersonElsewhere::new))
                .then();
    }
}
