package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.member.standing.StandingSql;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Organisations to look at, in the order of their names, each caller's share of them. */
@Repository
class Directory {

    private static final String COLUMNS = """
            SELECT o.id, o.name, o.sort_name, o.tax_id, o.kind, o.country, o.city, o.website, o.sme, o.description,
                   o.keywords, o.version, %s AS standing, %s AS member_since
              FROM organisation o
            """.formatted(StandingSql.STANDING, StandingSql.MEMBER_SINCE);

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Directory(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The team sees all, an organisation itself, everybody else the members; fails with {@link NotFound}. */
    Mono<OrganisationView> show(OrganisationId id, Caller caller) {
        var whole = caller.actsFor(id.value());
        return database.sql(COLUMNS + "WHERE o.id = :id")
                .bind("today", calendar.today())
                .bind("id", id.value())
                .map(row -> view(row, whole))
                .one()
                .filter(view -> whole || view.memberSince() != null)
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", id)));
    }

    /** All for the team; the members for everybody else, and of their public facts alone. */
    Mono<Page<OrganisationView>> list(Selection selection, PageRequest page, Caller caller) {
        return caller.isTeam()
                ? page(selection, page, row -> view(row, true))
                : page(selection.membersOnly(), page, row -> view(row, caller.actsFor(id(row, "id"))));
    }

    Mono<Page<DirectoryEntry>> members(Selection selection, PageRequest page) {
        return page(selection.membersOnly(), page, Directory::entry);
    }

    private <T> Mono<Page<T>> page(Selection selection, PageRequest page, Function<Readable, T> form) {
        var after = page.after();
        if (after != null) {
            selection.where("(o.sort_name, o.id) > (:afterName, :afterId)", "afterName", Columns.text(after, 0));
            selection.values().put("afterId", after.id(1));
        }
        return database.sql(COLUMNS + selection.sql() + "\nORDER BY o.sort_name, o.id LIMIT :rows")
                .bindValues(selection.values())
                .bind("today", calendar.today())
                .bind("rows", page.limit() + 1)
                .map(row -> new Listed<>(Cursor.of(text(row, "sort_name"), id(row, "id")), form.apply(row)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Listed::place).map(Listed::shown));
    }

    private static OrganisationView view(Readable row, boolean whole) {
        return new OrganisationView(
                id(row, "id"),
                text(row, "name"),
                whole ? row.get("tax_id", String.class) : null,
                text(row, "kind"),
                text(row, "country"),
                row.get("city", String.class),
                row.get("website", String.class),
                row.get("sme", Boolean.class),
                row.get("description", String.class),
                texts(row, "keywords"),
                text(row, "standing"),
                row.get("member_since", LocalDate.class),
                number(row, "version"));
    }

    private static DirectoryEntry entry(Readable row) {
        return new DirectoryEntry(
                id(row, "id"),
                text(row, "name"),
                text(row, "kind"),
                text(row, "country"),
                row.get("city", String.class),
                row.get("website", String.class),
                row.get("description", String.class),
                texts(row, "keywords"),
                day(row, "member_since"));
    }

    private record Listed<T>(Cursor place, T shown) {}
}
