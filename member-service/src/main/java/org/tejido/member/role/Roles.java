package org.tejido.member.role;

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
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Each beginning and end is a line in the organisation's history. */
@Repository
class Roles {

    private final DatabaseClient database;
    private final History history;

    Roles(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /** As the caller has read it, who sees only his own organisation's; fails with {@link NotFound} or {@link StaleVersion}. */
    Mono<Role> get(UUID person, UUID id, ExpectedVersion expected, Caller caller) {
        return database.sql("SELECT * FROM person_role WHERE id = :id AND person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .map(Roles::role)
                .one()
                .filter(role -> caller.actsFor(role.organisation()))
                .switchIfEmpty(Mono.error(() -> new NotFound("role", id)))
                .doOnNext(role -> expected.require(role.version(), "role", id));
    }

    /** Fails with {@link NotFound} for an unknown organisation, and where the rules of the database say no. */
    Mono<Void> add(Role role, Caller by) {
        return database.sql("""
                        INSERT INTO person_role (id, person_id, organisation_id, kind, title, since, until, version, recorded_by)
                        VALUES (:id, :person, :organisation, :kind, :title, :since, :until, :version, :by)
                        """)
                .bind("id", role.id())
                .bind("person", role.person())
                .bind("organisation", role.organisation())
                .bind("kind", role.kind())
                .bind("title", nullable(role.title()))
                .bind("since", role.since())
                .bind("until", nullable(role.until(), LocalDate.class))
                .bind("version", role.version())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("person_role_pkey"), _ -> new RoleExists(role.id()))
                .onErrorMap(violated("person_role_once"), _ -> new RoleHeldAlready())
                .onErrorMap(
                        violated("person_role_organisation_known"),
                        _ -> new NotFound("organisation", role.organisation()))
                .then(Mono.defer(() -> tell("member.role.begun", role, role.since())));
    }

    /** Fails with {@link StaleVersion}. */
    Mono<Void> end(Role ended, LocalDate on) {
        return database.sql(
                        "UPDATE person_role SET until = :until, version = :version WHERE id = :id AND version = :version - 1")
                .bind("until", on)
                .bind("version", ended.version())
                .bind("id", ended.id())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("role", ended.id())))
                .then(Mono.defer(() -> tell("member.role.ended", ended, on)));
    }

    private Mono<Void> tell(String kind, Role role, LocalDate on) {
        return history.write(
                role.organisation(),
                kind,
                role.id(),
                role.version(),
                Map.of(
                        "roleId", role.id().toString(),
                        "personId", role.person().toString(),
                        "role", role.kind(),
                        "on", on.toString()),
                "/api/people/%s/roles/%s".formatted(role.person(), role.id()));
    }

    private static Role role(Readable row) {
        return new Role(
                id(row, "id"),
                id(row, "person_id"),
                id(row, "organisation_id"),
                text(row, "kind"),
                row.get("title", String.class),
                day(row, "since"),
                row.get("until", LocalDate.class),
                number(row, "version"));
    }
}
