package org.tejido.member.person;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.organisation.Selection;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import reactor.core.publisher.Mono;

/** Looks for people wherever they are at home. */
@Repository
class FindPeople {

    private final DatabaseClient database;

    FindPeople(DatabaseClient database) {
        this.database = database;
    }

    /** In the order of their names; who was erased is nobody any more. */
    Mono<Page<Found>> find(@Nullable String query, PageRequest page) {
        var words = Selection.of(query, null, null, null);
        var after = page.after();
        return database.sql("""
                        SELECT p.id, p.name, p.email, p.position, p.sort_name, p.organisation_id, o.name AS organisation
                          FROM person p JOIN organisation o ON o.id = p.organisation_id
                         WHERE p.email <> p.id || '@erased.invalid'
                           AND (p.sort_name, p.id) > (:afterName, :afterId)
                           AND %s
                         ORDER BY p.sort_name, p.id
                         LIMIT :rows
                        """.formatted(words.typed("(' ' || searchable(p.name || ' ' || p.email))")))
                .bindValues(words.values())
                .bind("afterName", after == null ? "" : Columns.text(after, 0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(row -> new Listed(Cursor.of(text(row, "sort_name"), id(row, "id")), found(row)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Listed::place).map(Listed::found));
    }

    private static Found found(Readable row) {
        return new Found(
                id(row, "id"),
                text(row, "name"),
                text(row, "email"),
                row.get("position", String.class),
                id(row, "organisation_id"),
                text(row, "organisation"));
    }

    private record Listed(Cursor place, Found found) {}
}
