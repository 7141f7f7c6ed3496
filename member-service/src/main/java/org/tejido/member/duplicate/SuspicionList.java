package org.tejido.member.duplicate;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Suspicions to look at. */
@Repository
class SuspicionList {

    private static final int MOST_CANDIDATES = 10;
    private static final UUID LAST = new UUID(-1, -1);

    private static final String SIDE = """
            %1$s.id AS %1$s_id, %1$s.name AS %1$s_name, %1$s.country AS %1$s_country, %1$s.city AS %1$s_city,
            %1$s.tax_id AS %1$s_tax_id, %1$s.website AS %1$s_website
            """;

    private static final String COLUMNS = "SELECT s.*, " + SIDE.formatted("a") + ", " + SIDE.formatted("b") + """
              FROM duplicate_suspicion s JOIN organisation a ON a.id = s.one JOIN organisation b ON b.id = s.other
            """;

    private final DatabaseClient database;

    SuspicionList(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The likeliest first.
     *
     * @param dismissed those that are said to be two, instead of those that wait for somebody to look
     * @param organisation which is one of the two; any where null
     */
    Mono<Page<DuplicateView>> list(boolean dismissed, @Nullable UUID organisation, PageRequest page) {
        var after = page.after();
        var statement = database.sql(COLUMNS
                        + (dismissed ? " WHERE s.dismissed_at IS NOT NULL" : " WHERE s.dismissed_at IS NULL")
                        + (organisation == null ? "" : " AND (s.one = :organisation OR s.other = :organisation)")
                        + " AND (s.score, s.id) < (:afterScore, :afterId) ORDER BY s.score DESC, s.id DESC LIMIT :rows")
                .bind("afterScore", after == null ? Long.MAX_VALUE : after.number(0))
                .bind("afterId", after == null ? LAST : after.id(1))
                .bind("rows", page.limit() + 1);
        return (organisation == null ? statement : statement.bind("organisation", organisation))
                .map(SuspicionList::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), view -> Cursor.of((long) view.score(), view.duplicateId())));
    }

    /** Fails with {@link NotFound}. */
    Mono<DuplicateView> show(UUID id) {
        return database.sql(COLUMNS + " WHERE s.id = :id")
                .bind("id", id)
                .map(SuspicionList::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("duplicate", id)));
    }

    /** The likeliest of those that were found for a draft. */
    Mono<DuplicateView.Candidates> show(List<Pair> pairs) {
        var likeliest = pairs.stream()
                .sorted(Comparator.comparingInt(
                                (Pair pair) -> -pair.resemblance().score())
                        .thenComparing(Pair::other))
                .limit(MOST_CANDIDATES)
                .toList();
        return sides(likeliest)
                .map(sides -> new DuplicateView.Candidates(likeliest.stream()
                        .filter(pair -> sides.containsKey(pair.other()))
                        .map(pair -> new DuplicateView.Candidate(
                                sides.get(pair.other()),
                                pair.resemblance().reasons(),
                                pair.resemblance().score()))
                        .toList()));
    }

    private Mono<Map<UUID, DuplicateView.Side>> sides(List<Pair> pairs) {
        return database.sql("SELECT " + SIDE.formatted("o") + " FROM organisation o WHERE o.id = ANY(:ids)")
                .bind("ids", pairs.stream().map(Pair::other).toArray(UUID[]::new))
                .map(row -> side(row, "o"))
                .all()
                .collect(Collectors.toMap(DuplicateView.Side::organisationId, Function.identity()));
    }

    private static DuplicateView view(Readable row) {
        return new DuplicateView(
                id(row, "id"),
                side(row, "a"),
                side(row, "b"),
                texts(row, "reasons"),
                Rows.get(row, "score", Integer.class),
                Suspicions.foundAt(row),
                Suspicions.dismissal(row),
                number(row, "version"));
    }

    private static DuplicateView.Side side(Readable row, String table) {
        return new DuplicateView.Side(
                id(row, table + "_id"),
                text(row, table + "_name"),
                text(row, table + "_country"),
                row.get(table + "_city", String.class),
                row.get(table + "_tax_id", String.class),
                row.get(table + "_website", String.class));
    }
}
