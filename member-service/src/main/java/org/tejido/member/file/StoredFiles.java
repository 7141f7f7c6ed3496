package org.tejido.member.file;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class StoredFiles {

    private static final UUID LAST = new UUID(-1, -1);

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    StoredFiles(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** How many bytes its files have, which stays so until the transaction ends. Fails with {@link NotFound}. */
    Mono<Long> hold(UUID organisation) {
        return database.sql("SELECT id FROM organisation WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", organisation)
                .map(row -> id(row, "id"))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", organisation)))
                .then(Mono.defer(() -> database.sql("""
                                SELECT CAST(coalesce(sum(size), 0) AS bigint) AS used
                                  FROM organisation_file WHERE organisation_id = :id
                                """)
                        .bind("id", organisation)
                        .map(row -> number(row, "used"))
                        .one()));
    }

    Mono<UUID> add(Wish wish, Incoming file, Caller by) {
        return database.sql("""
                        INSERT INTO organisation_file (id, organisation_id, kind, label, name, content_type, size, sha256,
                                                       version, recorded_by, recorded_at)
                        VALUES (:id, :organisation, :kind, :label, :name, :type, :size, :sha256, 1, :by, :now)
                        """)
                .bind("id", wish.id())
                .bind("organisation", wish.organisation())
                .bind("kind", wish.kind())
                .bind("label", nullable(wish.label()))
                .bind("name", wish.name())
                .bind("type", file.kind().type())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .bind("by", by.name())
                .bind("now", calendar.now())
                .then()
                .onErrorMap(violated("organisation_file_pkey"), _ -> FileRefused.exists())
                .thenReturn(wish.id());
    }

    Mono<Void> addPiece(UUID file, int place, byte[] bytes) {
        return database.sql("INSERT INTO file_chunk (file_id, place, bytes) VALUES (:file, :place, :bytes)")
                .bind("file", file)
                .bind("place", place)
                .bind("bytes", ByteBuffer.wrap(bytes))
                .then();
    }

    /** Fails with {@link NotFound} where it was deleted meanwhile. */
    Mono<byte[]> piece(UUID file, int place) {
        return database.sql("SELECT bytes FROM file_chunk WHERE file_id = :file AND place = :place")
                .bind("file", file)
                .bind("place", place)
                .map(row -> Rows.get(row, "bytes", byte[].class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("file", file)));
    }

    /** Fails with {@link NotFound}. */
    Mono<FileView> get(UUID id) {
        return database.sql("SELECT * FROM organisation_file WHERE id = :id")
                .bind("id", id)
                .map(StoredFiles::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("file", id)));
    }

    /** The latest first. */
    Mono<Page<FileView>> of(UUID organisation, PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT * FROM organisation_file
                         WHERE organisation_id = :organisation AND (recorded_at, id) < (:afterTime, :afterId)
                         ORDER BY recorded_at DESC, id DESC LIMIT :rows
                        """)
                .bind("organisation", organisation)
                .bind("afterTime", after == null ? Columns.LAST_INSTANT : Columns.instant(after, 0))
                .bind("afterId", after == null ? LAST : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(StoredFiles::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), file -> Cursor.of(file.recordedAt(), file.fileId())));
    }

    /** One statement, pieces and all. */
    Mono<Void> remove(UUID id, long expected) {
        return database.sql("DELETE FROM organisation_file WHERE id = :id AND version = :expected")
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("file", id)))
                .then();
    }

    private static FileView view(Readable row) {
        return new FileView(
                id(row, "id"),
                id(row, "organisation_id"),
                text(row, "kind"),
                row.get("label", String.class),
                text(row, "name"),
                text(row, "content_type"),
                number(row, "size"),
                text(row, "sha256"),
                text(row, "recorded_by"),
                Rows.get(row, "recorded_at", Instant.class),
                number(row, "version"));
    }
}
