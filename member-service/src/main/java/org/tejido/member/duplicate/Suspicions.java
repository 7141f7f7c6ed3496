package org.tejido.member.duplicate;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.id.Ids;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One for two organisations, whichever of them was compared. */
@Repository
class Suspicions {

    private static final String AS_ROWS = """
            (SELECT id, least(asked, other) AS one, greatest(asked, other) AS other, reasons, score
               FROM json_to_recordset(CAST(:rows AS json)) row (id uuid, asked uuid, other uuid, reasons text[], score integer))
            """;

    private static final String STAYS_SAID =
            "('same-tax-id' = ANY (s.reasons) OR 'same-tax-id' <> ALL (excluded.reasons))";

    private final DatabaseClient database;
    private final ClusterCalendar calendar;
    private final JsonMapper json;

    Suspicions(DatabaseClient database, ClusterCalendar calendar, JsonMapper json) {
        this.database = database;
        this.calendar = calendar;
        this.json = json;
    }

    /** As the caller has read it; fails with {@link NotFound} or {@link StaleVersion}. */
    Mono<Suspicion> get(UUID id, ExpectedVersion expected) {
        return database.sql("SELECT * FROM duplicate_suspicion WHERE id = :id")
                .bind("id", id)
                .map(row -> new Suspicion(id(row, "id"), dismissal(row), number(row, "version")))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("duplicate", id)))
                .doOnNext(found -> expected.require(found.version(), "duplicate", id));
    }

    /** Fails with {@link StaleVersion}. */
    Mono<Void> save(Suspicion suspicion) {
        var said = suspicion.dismissal();
        return database.sql("""
                        UPDATE duplicate_suspicion
                           SET dismissed_by = :by, dismissed_at = :at, dismissal_reason = :reason, version = :version
                         WHERE id = :id AND version = :version - 1
                        """)
                .bind("id", suspicion.id())
                .bind("by", nullable(said == null ? null : said.by()))
                .bind("at", nullable(said == null ? null : said.at(), Instant.class))
                .bind("reason", nullable(said == null ? null : said.reason()))
                .bind("version", suspicion.version())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("duplicate", suspicion.id())))
                .then();
    }

    /**
     * What is suspected of these now. That they are two stays said, whatever else may speak against it, save that they have come
     * to have one tax number.
     */
    Mono<Void> replace(List<UUID> compared, List<Pair> pairs) {
        var rows = json.writeValueAsString(pairs.stream().map(Row::of).toList());
        return database.sql("""
                        DELETE FROM duplicate_suspicion s
                         WHERE (s.one = ANY(:compared) OR s.other = ANY(:compared)) AND s.dismissed_at IS NULL
                           AND NOT EXISTS (SELECT FROM %s r WHERE r.one = s.one AND r.other = s.other)
                        """.formatted(AS_ROWS))
                .bind("compared", compared.toArray(UUID[]::new))
                .bind("rows", rows)
                .then()
                .then(Mono.defer(() -> database.sql("""
                                INSERT INTO duplicate_suspicion AS s (id, one, other, reasons, score, found_at, version)
                                SELECT DISTINCT ON (one, other) id, one, other, reasons, score, CAST(:now AS timestamptz), 1
                                  FROM %1$s r
                                 ORDER BY one, other
                                ON CONFLICT (one, other) DO UPDATE
                                   SET reasons = excluded.reasons, score = excluded.score, version = s.version + 1,
                                       dismissed_by = CASE WHEN %2$s THEN s.dismissed_by END,
                                       dismissed_at = CASE WHEN %2$s THEN s.dismissed_at END,
                                       dismissal_reason = CASE WHEN %2$s THEN s.dismissal_reason END
                                 WHERE (s.reasons, s.score) IS DISTINCT FROM (excluded.reasons, excluded.score)
                                """.formatted(AS_ROWS, STAYS_SAID))
                        .bind("rows", rows)
                        .bind("now", calendar.now())
                        .then()));
    }

    static Suspicion.@Nullable Dismissal dismissal(Readable row) {
        var at = row.get("dismissed_at", Instant.class);
        return at == null
                ? null
                : new Suspicion.Dismissal(text(row, "dismissed_by"), at, text(row, "dismissal_reason"));
    }

    static Instant foundAt(Readable row) {
        return Rows.get(row, "found_at", Instant.class);
    }

    private record Row(UUID id, UUID asked, UUID other, List<String> reasons, int score) {

        static Row of(Pair pair) {
            var resemblance = pair.resemblance();
            return new Row(Ids.next(), pair.asked(), pair.other(), resemblance.reasons(), resemblance.score());
        }
    }
}
