package org.tejido.project.matching;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What matching is made of, read from the database. */
@Repository
class Source {

    private static final int AT_ONCE = 1000;

    private final DatabaseClient database;
    private final JsonMapper json;

    Source(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Everything that changes from here on is found behind this mark. */
    Mono<String> mark() {
        return database.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark")
                .map(row -> text(row, "mark"))
                .one();
    }

    /**
     * What has changed behind the mark, and the mark for the next time. The mark is the oldest transaction that is
     * still open: what commits late is found next time, and what is found twice does no harm.
     */
    Mono<Changes> since(String mark) {
        return database.sql("""
                        WITH changed AS (
                            SELECT kind, id FROM matching_change
                             WHERE xid >= CAST(:mark AS xid8) AND xid < pg_snapshot_xmax(pg_current_snapshot())
                        )
                        SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark,
                               ARRAY(SELECT id FROM changed WHERE kind = 'organisation') AS organisations,
                               ARRAY(SELECT id FROM changed WHERE kind = 'collaboration') AS projects,
                               ARRAY(SELECT id FROM changed WHERE kind = 'cooperation') AS ties
                        """)
                .bind("mark", mark)
                .map(row -> new Changes(
                        text(row, "mark"), ids(row, "organisations"), ids(row, "projects"), ids(row, "ties")))
                .one();
    }

    /** Everything there is. */
    Mono<Changes> all(String mark) {
        return database.sql("""
                        SELECT ARRAY(SELECT id FROM organisation) AS organisations,
                               ARRAY(SELECT id FROM collaboration) AS projects,
                               ARRAY(SELECT id FROM cooperation) AS ties
                        """)
                .map(row -> new Changes(mark, ids(row, "organisations"), ids(row, "projects"), ids(row, "ties")))
                .one();
    }

    Mono<News> read(Changes changes) {
        return Mono.zip(
                        inPortions(changes.organisations(), this::organisations),
                        inPortions(changes.projects(), this::projects),
                        inPortions(changes.ties(), this::ties))
                .map(read -> new News(read.getT1(), read.getT2(), read.getT3()));
    }

    private static <T> Mono<List<T>> inPortions(List<UUID> ids, Function<UUID[], Flux<T>> read) {
        return Flux.fromIterable(ids)
                .buffer(AT_ONCE)
                .map(portion -> portion.toArray(UUID[]::new))
                .concatMap(read)
                .collectList();
    }

    private Flux<Organisation> organisations(UUID[] ids) {
        return database.sql("""
                        SELECT id, name, kind, country, sme, trl_from, trl_to, description, summary, keywords || expertise AS offers, open,
                               (SELECT d.declared::text FROM declaration d WHERE d.organisation_id = collaborator.id) AS declared
                          FROM collaborator WHERE id = ANY(:ids)
                        """).bind("ids", ids).map(this::organisation).all();
    }

    private Flux<Project> projects(UUID[] ids) {
        return database.sql("""
                        SELECT c.id, c.title, c.programme, c.started_on, concat_ws(E'\\n', c.title, c.acronym, c.abstract) AS text,
                               ARRAY(SELECT organisation_id FROM collaboration_participant p
                                      WHERE p.collaboration_id = c.id ORDER BY place) AS participants
                          FROM collaboration c WHERE c.id = ANY(:ids)
                        """)
                .bind("ids", ids)
                .map(row -> new Project(
                        id(row, "id"),
                        text(row, "title"),
                        text(row, "text"),
                        row.get("programme", String.class),
                        Rows.get(row, "started_on", LocalDate.class),
                        ids(row, "participants")))
                .all();
    }

    private Flux<Tie> ties(UUID[] ids) {
        return database.sql("""
                        SELECT k.id, c.title, k.owner_id, k.organisation_id
                          FROM cooperation k JOIN call c ON c.id = k.call_id WHERE k.id = ANY(:ids)
                        """)
                .bind("ids", ids)
                .map(row -> new Tie(id(row, "id"), text(row, "title"), id(row, "owner_id"), id(row, "organisation_id")))
                .all();
    }

    private Organisation organisation(Readable row) {
        var offers = texts(row, "offers");
        var declared = declared(row.get("declared", String.class));
        var text = Stream.of(text(row, "name"), row.get("description", String.class), row.get("summary", String.class))
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
        return new Organisation(
                id(row, "id"),
                text(row, "name"),
                text(row, "kind"),
                text(row, "country"),
                row.get("sme", Boolean.class),
                readiness(row.get("trl_from", Integer.class), row.get("trl_to", Integer.class)),
                offers,
                declared,
                text + "\n" + String.join("\n", offers) + "\n" + declared.text(),
                Rows.get(row, "open", Boolean.class));
    }

    private static Organisation.@Nullable Readiness readiness(@Nullable Integer from, @Nullable Integer to) {
        if (from == null && to == null) {
            return null;
        }
        return new Organisation.Readiness(from == null ? 1 : from, to == null ? 9 : to);
    }

    private Declared declared(@Nullable String told) {
        return told == null ? Declared.NOTHING : json.readValue(told, Declared.class);
    }

    /** @param mark where to go on from */
    record Changes(String mark, List<UUID> organisations, List<UUID> projects, List<UUID> ties) {}
}
