package org.tejido.member.note;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Notes to look at. */
@Repository
class NoteList {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String COLUMNS = """
            SELECT n.id, coalesce(n.organisation_id, p.organisation_id) AS home, n.person_id, n.text, n.pinned, n.shared,
                   n.recorded_by, n.recorded_at, n.changed_by, n.changed_at, n.version
              FROM note n LEFT JOIN person p ON p.id = n.person_id
            """;

    private static final String ABOUT = COLUMNS + """
             WHERE n.about_id = :about AND (:team OR n.shared)
               AND (n.pinned, n.recorded_at, n.id) < (:afterPinned, :afterTime, :afterId)
             ORDER BY n.pinned DESC, n.recorded_at DESC, n.id DESC
             LIMIT :rows
            """;

    private static final String LATEST = COLUMNS + """
             WHERE %s AND (n.recorded_at, n.id) < (:afterTime, :afterId)
             ORDER BY n.recorded_at DESC, n.id DESC
             LIMIT :rows
            """;

    /** Each word that was typed begins one of the note's. */
    private static final String FOUND = """
            n.search @@ (SELECT to_tsquery('simple', string_agg(word || ':*', ' & '))
                           FROM unnest(string_to_array(searchable(:query), ' ')) AS typed(word) WHERE word <> '')""";

    private final DatabaseClient database;

    NoteList(DatabaseClient database) {
        this.database = database;
    }

    /** For the team, and for the organisation with which it is shared; fails with {@link NotFound}. */
    Mono<NoteView> show(UUID id, Caller caller) {
        return database.sql(COLUMNS + "WHERE n.id = :id")
                .bind("id", id)
                .map(NoteList::view)
                .one()
                .filter(note -> caller.isTeam() || note.shared() && caller.actsFor(note.organisationId()))
                .switchIfEmpty(Mono.error(() -> new NotFound("note", id)));
    }

    /** Those that are pinned first, then the latest; fails with {@link NotFound} where the caller does not act for it. */
    Mono<Page<NoteView>> about(About about, PageRequest page, Caller caller) {
        var after = page.after();
        return requireActsFor(about, caller)
                .thenMany(database.sql(ABOUT)
                        .bind("about", about.id())
                        .bind("team", caller.isTeam())
                        .bind("afterPinned", after == null || after.number(0) > 0)
                        .bind("afterTime", after == null ? Columns.LAST_INSTANT : Columns.instant(after, 1))
                        .bind("afterId", after == null ? LAST : after.id(2))
                        .bind("rows", page.limit() + 1)
                        .map(NoteList::view)
                        .all())
                .collectList()
                .map(rows -> Page.of(
                        rows,
                        page.limit(),
                        note -> Cursor.of(note.pinned() ? 1 : 0, note.recordedAt(), note.noteId())));
    }

    /** Of all organisations and people, the latest first. */
    Mono<Page<NoteView>> search(@Nullable String query, PageRequest page) {
        var after = page.after();
        var statement = query == null
                ? database.sql(LATEST.formatted("true"))
                : database.sql(LATEST.formatted(FOUND)).bind("query", query.replace('\0', ' '));
        return statement
                .bind("afterTime", after == null ? Columns.LAST_INSTANT : Columns.instant(after, 0))
                .bind("afterId", after == null ? LAST : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(NoteList::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), note -> Cursor.of(note.recordedAt(), note.noteId())));
    }

    /** What stood there before, the last first. */
    Mono<Page<NoteView.Before>> before(UUID id, PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT version, text, changed_by, changed_at FROM note_before
                         WHERE note_id = :id AND version < :after ORDER BY version DESC LIMIT :rows
                        """)
                .bind("id", id)
                .bind("after", after == null ? Long.MAX_VALUE : after.number(0))
                .bind("rows", page.limit() + 1)
                .map(row -> new NoteView.Before(
                        number(row, "version"),
                        text(row, "text"),
                        text(row, "changed_by"),
                        Rows.get(row, "changed_at", Instant.class)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), before -> Cursor.of(before.version())));
    }

    private Mono<Void> requireActsFor(About about, Caller caller) {
        var home =
                switch (about.kind()) {
                    case ORGANISATION -> "SELECT id AS home FROM organisation WHERE id = :id";
                    case PERSON -> "SELECT organisation_id AS home FROM person WHERE id = :id";
                };
        return database.sql(home)
                .bind("id", about.id())
                .map(row -> id(row, "home"))
                .one()
                .filter(caller::actsFor)
                .switchIfEmpty(Mono.error(() -> new NotFound(about.kind().word(), about.id())))
                .then();
    }

    private static NoteView view(Readable row) {
        return new NoteView(
                id(row, "id"),
                id(row, "home"),
                row.get("person_id", UUID.class),
                text(row, "text"),
                Rows.get(row, "pinned", Boolean.class),
                Rows.get(row, "shared", Boolean.class),
                text(row, "recorded_by"),
                Rows.get(row, "recorded_at", Instant.class),
                text(row, "changed_by"),
                Rows.get(row, "changed_at", Instant.class),
                number(row, "version"));
    }
}
