package org.tejido.member.role;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Roles to look at: all of a person for the team, those at its own organisation for a member. */
@Repository
class Careers {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String COLUMNS = """
            SELECT r.id, r.person_id, r.organisation_id, o.name AS organisation_name, r.kind, r.title, r.since, r.until,
                   p.organisation_id = r.organisation_id AS main, r.version
              FROM person_role r
              JOIN person p ON p.id = r.person_id
              JOIN organisation o ON o.id = r.organisation_id
             WHERE r.person_id = :person AND (:team OR r.organisation_id = :own)
            """;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Careers(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Whoever the caller may see, held until the transaction ends; fails with {@link NotFound} or {@link PersonGone}. */
    Mono<Void> hold(UUID person, Caller caller) {
        return seen("FOR NO KEY UPDATE OF p", person, caller)
                .doOnNext(erased -> {
                    if (erased) {
                        throw new PersonGone();
                    }
                })
                .then();
    }

    /** The latest first. @param on only those of that day; all where null */
    Mono<Page<RoleView>> of(UUID person, @Nullable LocalDate on, PageRequest page, Caller caller) {
        var after = page.after();
        return seen("", person, caller)
                .thenMany(database.sql(COLUMNS + """
                                AND (CAST(:on AS date) IS NULL OR r.since <= :on AND (r.until IS NULL OR r.until > :on))
                                AND (r.since, r.id) < (:afterDay, :afterId)
                                ORDER BY r.since DESC, r.id DESC
                                LIMIT :rows
                                """)
                        .bind("person", person)
                        .bind("team", caller.isTeam())
                        .bind("own", nullable(caller.organisation(), UUID.class))
                        .bind("on", nullable(on, LocalDate.class))
                        .bind("afterDay", after == null ? Columns.END_OF_TIME : Columns.day(after, 0))
                        .bind("afterId", after == null ? LAST : after.id(1))
                        .bind("rows", page.limit() + 1)
                        .map(Careers::view)
                        .all())
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), view -> Cursor.of(view.since().toEpochDay(), view.roleId())));
    }

    /** Fails with {@link NotFound}. */
    Mono<RoleView> show(UUID person, UUID role, Caller caller) {
        return database.sql(COLUMNS + "AND r.id = :role")
                .bind("person", person)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("role", role)
                .map(Careers::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("role", role)));
    }

    private Mono<Boolean> seen(String held, UUID person, Caller caller) {
        return database.sql("SELECT EXISTS (SELECT FROM erasure WHERE person_id = p.id) AS erased FROM person p"
                        + " WHERE p.id = :person AND (:team OR works_at(p.id, :own, :today)) " + held)
                .bind("person", person)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("today", calendar.today())
                .map(row -> Rows.get(row, "erased", Boolean.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("person", person)));
    }

    private static RoleView view(Readable row) {
        return new RoleView(
                id(row, "id"),
                id(row, "person_id"),
                id(row, "organisation_id"),
                text(row, "organisation_name"),
                text(row, "kind"),
                row.get("title", String.class),
                day(row, "since"),
                row.get("until", LocalDate.class),
                Rows.get(row, "main", Boolean.class),
                number(row, "version"));
    }
}
