package org.tejido.member.history;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class History {

    private final DatabaseClient database;

    History(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(UUID organisation, Received message, Heard heard) {
        var others = heard.concerned().stream().filter(other -> !other.equals(organisation)).toArray(UUID[]::new);
        var statement = database.sql("""
                        INSERT INTO history (organisation_id, occurred_at, kind, subject, sequence, data, about, others)
                        VALUES (:organisation, :at, :kind, :subject, :sequence, :data, :about, :others)
                        """)
                .bind("organisation", organisation)
                .bind("at", message.time())
                .bind("kind", message.type())
                .bind("subject", message.subject())
                .bind("sequence", message.sequence())
                .bind("data", Json.of(message.data().toString()))
                .bind("others", others);
        var about = heard.about();
        return (about == null ? statement.bindNull("about", UUID.class) : statement.bind("about", about)).then();
    }

    Mono<Void> name(UUID subject, String title) {
        return database.sql("""
                        INSERT INTO title (subject, title) VALUES (:subject, :title)
                        ON CONFLICT (subject) DO UPDATE SET title = excluded.title
                        """)
                .bind("subject", subject)
                .bind("title", title)
                .then();
    }

    /** The latest first. */
    Mono<Page<Line>> of(UUID organisation, @Nullable String kind, PageRequest page) {
        var statement = database.sql("""
                        SELECT history.*, coalesce(history.data ->> 'title', history.data ->> 'name', title.title) AS title,
                               ARRAY(SELECT name FROM organisation WHERE id = ANY (history.others) ORDER BY name) AS names
                          FROM history LEFT JOIN title ON title.subject = coalesce(history.about, history.subject)
                         WHERE organisation_id = :organisation
                           AND (:kind::text IS NULL OR kind LIKE :kind || '%')
                           AND (:at::timestamptz IS NULL OR (occurred_at, history.id) < (:at, :id))
                         ORDER BY occurred_at DESC, history.id DESC
                         LIMIT :limit
                        """)
                .bind("organisation", organisation)
                .bind("limit", page.limit() + 1);
        statement = kind == null ? statement.bindNull("kind", String.class) : statement.bind("kind", kind);
        statement = page.after() == null
                ? statement.bindNull("at", Instant.class).bindNull("id", Long.class)
                : statement.bind("at", page.after().instant(0)).bind("id", page.after().number(1));
        return statement.map(Line::of)
                .all()
                .collectList()
                .map(lines -> Page.of(lines, page.limit(), line -> Cursor.of(line.occurredAt(), line.id())));
    }

    /** @param title what the call, event, project or consortium is called, where that is known */
    record Line(
            long id, Instant occurredAt, String kind, UUID subject, @Nullable String title, List<String> others) {

        static Line of(Readable row) {
            return new Line(
                    Rows.get(row, "id", Long.class),
                    Rows.get(row, "occurred_at", Instant.class),
                    Rows.get(row, "kind", String.class),
                    Rows.get(row, "subject", UUID.class),
                    row.get("title", String.class),
                    List.of(Rows.get(row, "names", String[].class)));
        }
    }
}
