package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.classification.Region;
import org.tejido.member.field.FieldColumns;
import org.tejido.member.field.FilledSql;
import org.tejido.member.history.Language;
import org.tejido.member.sql.Columns;
import org.tejido.member.standing.StandingSql;
import org.tejido.member.taxid.NifHabit;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Organisations to look at, in the order of their names, each caller's share of them. */
@Repository
public class Directory {

    private static final int AT_A_TIME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String COLUMNS = """
            SELECT o.id, o.name, o.sort_name, o.tax_id, o.kind, o.country, o.city, o.website, o.sme, o.description,
                   o.keywords, o.nuts, o.activities, o.other_names, o.version, %s AS standing, membership.since AS member_since
              FROM organisation o LEFT JOIN LATERAL %s membership ON true
            """.formatted(StandingSql.STANDING_OF_MEMBERSHIP, StandingSql.MEMBERSHIP);

    private static final String FILLED = FieldColumns.filled("organisation", "o.id");

    private static final String LIST = COLUMNS + """
            WHERE (o.sort_name, o.id) > (:afterName, :afterId) AND %s
            ORDER BY o.sort_name, o.id LIMIT :rows
            """;

    /**
     * What was typed is looked for along the names, in the index alone, for as far as it is quick. Words that many have fill
     * the page on the way; those that few have are looked up by their trigrams. Either way alone takes seconds among a
     * million: the first for the rare, the second for the frequent.
     */
    private static final String SEARCH = """
            WITH near AS MATERIALIZED (
                SELECT o.id, o.sort_name
                  FROM (SELECT id, sort_name, walk_text FROM organisation
                         WHERE (sort_name, id) > (:afterName, :afterId)
                         ORDER BY sort_name, id LIMIT 10000) walked
                  JOIN organisation o ON o.id = walked.id
                 WHERE (walked.walk_text IS NULL OR %1$s) AND %2$s
                 ORDER BY walked.sort_name, walked.id LIMIT :rows),
            far AS MATERIALIZED (
                SELECT o.id, o.sort_name FROM organisation o
                 WHERE (SELECT count(*) FROM near) < :rows AND (o.sort_name, o.id) > (:afterName, :afterId) AND %2$s),
            found AS (
                SELECT id FROM near WHERE (SELECT count(*) FROM near) = :rows
                UNION ALL
                (SELECT id FROM far ORDER BY sort_name, id LIMIT :rows))
            """ + COLUMNS + """
             WHERE o.id IN (SELECT id FROM found)
             ORDER BY o.sort_name, o.id
            """;

    private static final String WITH_FIELDS =
            COLUMNS.replaceFirst("SELECT", "SELECT " + FilledSql.OF_ORGANISATION + " AS fields,");

    private final DatabaseClient database;
    private final ClusterCalendar calendar;
    private final JsonMapper json;

    Directory(DatabaseClient database, ClusterCalendar calendar, JsonMapper json) {
        this.database = database;
        this.calendar = calendar;
        this.json = json;
    }

    /** The team sees all, an organisation itself, everybody else the members; fails with {@link NotFound}. */
    public Mono<OrganisationView> show(OrganisationId id, Caller caller) {
        var whole = caller.actsFor(id.value());
        var statement = database.sql((whole ? WITH_FIELDS : COLUMNS) + "WHERE o.id = :id");
        return (whole ? statement.bind("everything", caller.isTeam()) : statement)
                .bind("today", calendar.today())
                .bind("id", id.value())
                .map(row -> view(row, whole, whole ? fields(row) : null))
                .one()
                .filter(view -> whole || view.memberSince() != null)
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", id)));
    }

    Mono<Boolean> shows(OrganisationId id, Caller caller) {
        return show(id, caller).thenReturn(true).onErrorReturn(NotFound.class, false);
    }

    /** All for the team; the members for everybody else, and of their public facts alone. */
    Mono<Page<OrganisationView>> list(Selection selection, PageRequest page, Caller caller) {
        return caller.isTeam()
                ? page(selection, page, row -> view(row, true))
                : page(selection.membersOnly(), page, row -> view(row, caller.actsFor(id(row, "id"))));
    }

    Mono<Page<DirectoryEntry>> members(Selection selection, PageRequest page) {
        return page(selection.listedOnly(), page, Directory::entry);
    }

    /** As {@link #members}; fails with {@link NotFound}. */
    Mono<DirectoryEntry> member(OrganisationId id) {
        var selection = Selection.of(null, null, null, null).listedOnly();
        return database.sql(COLUMNS + "WHERE o.id = :id AND " + selection.sql())
                .bindValues(selection.values())
                .bind("today", calendar.today())
                .bind("id", id.value())
                .map(Directory::entry)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", id)));
    }

    /** Everything that {@link #list} would show the team page by page; as it is read, and without an end to it. */
    public Flux<Filled> all(Selection selection, List<String> fields) {
        return database.sql(COLUMNS.replaceFirst("SELECT", "SELECT " + FILLED + " AS filled,") + "WHERE "
                        + selection.sql() + "\nORDER BY o.sort_name, o.id")
                .filter(statement -> statement.fetchSize(AT_A_TIME))
                .bindValues(selection.values())
                .bind("fields", fields.toArray(String[]::new))
                .bind("today", calendar.today())
                .map(row -> new Filled(view(row, true), texts(row, "filled")))
                .all();
    }

    /** @param fields what is filled in, in the order in which it was asked for; empty where nothing is */
    public record Filled(OrganisationView view, List<String> fields) {}

    private <T> Mono<Page<T>> page(Selection selection, PageRequest page, Function<Readable, T> form) {
        var after = page.after();
        var sql = selection.isWalked()
                ? LIST.formatted(selection.sql())
                : SEARCH.formatted(selection.typed("walked.walk_text"), selection.sql());
        return database.sql(sql)
                .bindValues(selection.values())
                .bind("afterName", after == null ? "" : Columns.text(after, 0))
                .bind("afterId", after == null ? BEFORE_ALL : after.id(1))
                .bind("today", calendar.today())
                .bind("rows", page.limit() + 1)
                .map(row -> new Listed<>(Cursor.of(text(row, "sort_name"), id(row, "id")), form.apply(row)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Listed::place).map(Listed::shown));
    }

    private JsonNode fields(Readable row) {
        return json.readTree(Rows.get(row, "fields", Json.class).asString());
    }

    private static OrganisationView view(Readable row, boolean whole) {
        return view(row, whole, null);
    }

    private static OrganisationView view(Readable row, boolean whole, @Nullable JsonNode fields) {
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
                row.get("nuts", String.class),
                region(row),
                ActivityView.of(texts(row, "activities")),
                texts(row, "other_names"),
                fields,
                whole ? text(row, "standing") : "member",
                row.get("member_since", LocalDate.class),
                whole
                        ? NifHabit.warnings(text(row, "country"), row.get("tax_id", String.class), text(row, "kind"))
                        : List.of(),
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
                row.get("nuts", String.class),
                region(row),
                ActivityView.of(texts(row, "activities")),
                day(row, "member_since"));
    }

    private static @Nullable String region(Readable row) {
        var code = row.get("nuts", String.class);
        return code == null ? null : new Region(code).label(Language.EN);
    }

    private record Listed<T>(Cursor place, T shown) {}
}
