package org.tejido.member.exchange;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What an import has written, batch by batch, and what becomes of it when it is undone. */
@Repository
class WrittenRows {

    private final DatabaseClient database;
    private final JsonMapper json;

    WrittenRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those that have not been undone. */
    Mono<List<WrittenRow>> of(Batches.Batch batch) {
        return database.sql("""
                        SELECT number, cells, outcome, subject_id, before FROM import_row
                         WHERE import_id = :import AND number BETWEEN :first AND :last AND written AND NOT undone
                         ORDER BY number
                        """)
                .bind("import", batch.job().id())
                .bind("first", batch.firstRow())
                .bind("last", batch.lastRow())
                .map(row -> new WrittenRow(
                        Rows.get(row, "number", Integer.class),
                        texts(row, "cells"),
                        text(row, "outcome").equals(Outcome.CREATED.word()),
                        id(row, "subject_id"),
                        written(row.get("before", Json.class))))
                .all()
                .collectList();
    }

    Mono<Void> record(Batches.Batch batch, List<Reversal> reversals, boolean undone) {
        var found = reversals.stream().map(Found::of).toList();
        return database.sql("""
                        UPDATE import_row r
                           SET undo = s.fate, undo_code = s.code, undo_detail = s.detail, undone = :undone AND s.fate <> 'kept'
                          FROM json_to_recordset(CAST(:found AS json)) s (row integer, fate text, code text, detail text)
                         WHERE r.import_id = :import AND r.number = s.row
                        """)
                .bind("undone", undone)
                .bind("found", json.writeValueAsString(found))
                .bind("import", batch.job().id())
                .then();
    }

    /** Ids of another system go with what the import did to whoever they mean; of what stays, they stay. */
    Mono<Void> forgetReferences(Batches.Batch batch) {
        var whose = batch.job().subject() == Subject.ORGANISATIONS ? "organisation" : "person";
        return database.sql("""
                        DELETE FROM {it}_reference f USING import_row r
                         WHERE f.import_id = :import AND f.{it}_id = r.subject_id
                           AND r.import_id = :import AND r.number BETWEEN :first AND :last
                           AND r.undo IS DISTINCT FROM 'kept'
                        """.replace("{it}", whose))
                .bind("import", batch.job().id())
                .bind("first", batch.firstRow())
                .bind("last", batch.lastRow())
                .then();
    }

    private static @Nullable String written(@Nullable Json before) {
        return before == null ? null : before.asString();
    }

    private record Found(
            int row,
            String fate,
            @Nullable String code,
            @Nullable String detail) {

        static Found of(Reversal reversal) {
            return new Found(reversal.row(), reversal.fate().word(), reversal.code(), reversal.detail());
        }
    }
}
