package org.tejido.member.relation;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Relations of one organisation as it reads them, whichever side of them it is. */
@Repository
class RelationList {

    private static final TypeReference<List<RelationView.Holding>> HOLDINGS = new TypeReference<>() {};
    private static final UUID LAST = new UUID(-1, -1);

    private static final String COLUMNS = """
            SELECT r.*, o.name AS counterpart_name, holdings.list
              FROM r
              JOIN organisation o ON o.id = CASE WHEN r.source = :side THEN r.target ELSE r.source END
             CROSS JOIN LATERAL (
                   SELECT coalesce(jsonb_agg(jsonb_build_object('holdingId', h.id, 'percentage', h.percentage) ORDER BY h.since, h.id), '[]') AS list
                     FROM holding h
                    WHERE r.kind = 'parent-of' AND h.owner = r.source AND h.owned = r.target
                      AND h.since <= :today AND (h.until IS NULL OR h.until > :today)) holdings
             ORDER BY r.since DESC, r.id DESC
            """;

    /** One for each side, so that each walks along its own index. */
    private static final String OF_SIDE = """
            (SELECT * FROM organisation_relation
              WHERE %1$s = :side AND (CAST(:kind AS text) IS NULL OR kind = :kind AND %2$s)
                AND (CAST(:on AS date) IS NULL OR since <= :on AND (until IS NULL OR until > :on))
                AND (since, id) < (:afterDay, :afterId)
              ORDER BY since DESC, id DESC
              LIMIT :rows)
            """;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;
    private final JsonMapper json;

    RelationList(DatabaseClient database, ClusterCalendar calendar, JsonMapper json) {
        this.database = database;
        this.calendar = calendar;
        this.json = json;
    }

    /**
     * The latest first; fails with {@link NotFound} where there is no such organisation.
     *
     * @param word what the organisation is to its counterparts; anything where null
     * @param on only those of that day; all where null
     */
    Mono<Page<RelationView>> of(UUID side, @Nullable String word, @Nullable LocalDate on, PageRequest page) {
        var kind = word == null ? null : RelationKind.of(word);
        var after = page.after();
        return requireKnown(side)
                .thenMany(database.sql("WITH r AS (SELECT * FROM ("
                                + OF_SIDE.formatted("source", ":asSource") + " UNION ALL "
                                + OF_SIDE.formatted("target", ":asTarget")
                                + ") both_sides ORDER BY since DESC, id DESC LIMIT :rows) " + COLUMNS)
                        .bind("side", side)
                        .bind("today", calendar.today())
                        .bind("kind", nullable(kind == null ? null : kind.word()))
                        .bind("asSource", kind != null && kind.word().equals(word))
                        .bind("asTarget", kind != null && kind.inverse().equals(word))
                        .bind("on", nullable(on, LocalDate.class))
                        .bind("afterDay", after == null ? Columns.END_OF_TIME : Columns.day(after, 0))
                        .bind("afterId", after == null ? LAST : after.id(1))
                        .bind("rows", page.limit() + 1)
                        .map(row -> view(row, side))
                        .all())
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), view -> Cursor.of(view.since().toEpochDay(), view.relationId())));
    }

    /** Fails with {@link NotFound} where it is not that side's. */
    Mono<RelationView> show(UUID side, UUID id) {
        return database.sql(
                        "WITH r AS (SELECT * FROM organisation_relation WHERE id = :id AND :side IN (source, target)) "
                                + COLUMNS)
                .bind("id", id)
                .bind("side", side)
                .bind("today", calendar.today())
                .map(row -> view(row, side))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("relation", id)));
    }

    private Mono<Void> requireKnown(UUID organisation) {
        return database.sql("SELECT id FROM organisation WHERE id = :organisation")
                .bind("organisation", organisation)
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", organisation)))
                .then();
    }

    private RelationView view(Readable row, UUID side) {
        var relation = Relations.relation(row);
        return new RelationView(
                relation.id(),
                side,
                relation.word(side),
                relation.counterpart(side),
                text(row, "counterpart_name"),
                relation.since(),
                relation.until(),
                json.readValue(Rows.get(row, "list", Json.class).asString(), HOLDINGS),
                relation.version());
    }
}
