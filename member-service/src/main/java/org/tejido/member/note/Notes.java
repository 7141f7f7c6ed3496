package org.tejido.member.note;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.platform.problem.Constraints.violated;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Repository
class Notes {

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Notes(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * The organisation in whose history it stands. Of somebody who is erased nothing is written down any more, nor while
     * that is under way. Fails with {@link NotFound}.
     */
    Mono<UUID> keepHome(About about) {
        var home =
                switch (about.kind()) {
                    case ORGANISATION -> "SELECT id AS home FROM organisation WHERE id = :id";
                    case PERSON -> """
                        SELECT organisation_id AS home FROM person
                         WHERE id = :id AND email <> id || '@erased.invalid' FOR KEY SHARE
                        """;
                };
        return database.sql(home)
                .bind("id", about.id())
                .map(row -> id(row, "home"))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound(about.kind().word(), about.id())));
    }

    Mono<Void> add(UUID id, About about, NoteForm form, Caller by) {
        return database.sql("""
                        INSERT INTO note (id, organisation_id, person_id, text, pinned, shared, version,
                                          recorded_by, recorded_at, changed_by, changed_at)
                        VALUES (:id, :organisation, :person, :text, :pinned, :shared, 1, :by, :now, :by, :now)
                        """)
                .bind("id", id)
                .bind("organisation", nullable(about.idOf(About.Kind.ORGANISATION), UUID.class))
                .bind("person", nullable(about.idOf(About.Kind.PERSON), UUID.class))
                .bind("text", form.text())
                .bind("pinned", form.pinned())
                .bind("shared", form.shared())
                .bind("by", by.name())
                .bind("now", calendar.now())
                .then()
                .onErrorMap(violated("note_pkey"), _ -> new NoteExists());
    }

    /** One statement: the version is held, words that change are kept, and the note is written anew. */
    Mono<Void> save(UUID id, long expected, NoteForm form, Caller by) {
        return database.sql("""
                        WITH held AS (
                          SELECT id, version, text, changed_by, changed_at FROM note
                           WHERE id = :id AND version = :expected FOR UPDATE),
                        kept AS (
                          INSERT INTO note_before (note_id, version, text, changed_by, changed_at)
                          SELECT id, version, text, changed_by, changed_at FROM held WHERE text <> :text)
                        UPDATE note n
                           SET text = :text, pinned = :pinned, shared = :shared, version = n.version + 1,
                               changed_by = CASE WHEN held.text = :text THEN n.changed_by ELSE :by END,
                               changed_at = CASE WHEN held.text = :text THEN n.changed_at ELSE :now END
                          FROM held WHERE n.id = held.id
                        """)
                .bind("id", id)
                .bind("expected", expected)
                .bind("text", form.text())
                .bind("pinned", form.pinned())
                .bind("shared", form.shared())
                .bind("by", by.name())
                .bind("now", calendar.now())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("note", id)))
                .then();
    }

    Mono<Void> remove(UUID id, long expected) {
        return database.sql("DELETE FROM note WHERE id = :id AND version = :expected")
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("note", id)))
                .then();
    }
}
