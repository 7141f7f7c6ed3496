package org.tejido.member.indicator;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Figures, counted from the facts or as they were counted before. A kept one counts as long as there is no fact that could
 * change it and that the statement which counted it has not seen: its snapshot tells, whatever order transactions end in.
 */
@Repository
class Figures {

    private static final Instant ALWAYS = Columns.LAST_INSTANT;

    /** With so many facts that were not there when a figure was counted, those that still hold are told that they do. */
    private static final long MANY_NEWS = 100;

    private static final int AT_ONCE = 4;

    private static final String NEWS = """
            news AS MATERIALIZED (
              SELECT n.kind, n.happened_on, n.recorded_in, n.attributes
                FROM plan_fact n
               WHERE n.recorded_in >= (SELECT pg_snapshot_xmin(k.seen) FROM kept k WHERE k.seen IS NOT NULL ORDER BY 1 LIMIT 1)
               LIMIT 5001)
            """;

    /** After an import, counting again is less work than looking through all that is new for each figure. */
    private static final String MAY_CHANGE_IT = """
            ((SELECT count(*) FROM news) > 5000
             OR EXISTS (SELECT FROM news n
                         WHERE n.happened_on <= k.day
                           AND (n.kind = ANY(k.watched) OR k.about <> '{}' AND n.attributes @> k.about)
                           AND NOT pg_visible_in_snapshot(n.recorded_in, k.seen)))
            """;

    private static final String KEPT = """
            WITH kept AS (
              SELECT i.id, a.day, watched(i) AS watched, i.about, f.part, f.whole, f.value, f.seen
                FROM unnest(CAST(:indicators AS uuid[]), CAST(:days AS date[])) AS a(id, day)
                JOIN indicator i ON i.id = a.id
                JOIN plan p ON p.id = i.plan_id
                LEFT JOIN counted_figure f
                  ON f.indicator_id = a.id AND f.day = a.day AND f.definition = i.version || '/' || p.from_year),
            """ + NEWS + """
            SELECT k.id, k.day, k.part, k.whole, k.value, k.seen IS NOT NULL AND NOT %s AS holds,
                   (SELECT count(*) FROM news) AS news
              FROM kept k
            """.formatted(MAY_CHANGE_IT);

    private static final String STILL_HOLD = """
            WITH kept AS (
              SELECT f.indicator_id, f.day, watched(i) AS watched, i.about, f.seen
                FROM unnest(CAST(:indicators AS uuid[]), CAST(:days AS date[])) AS a(id, day)
                JOIN counted_figure f ON f.indicator_id = a.id AND f.day = a.day
                JOIN indicator i ON i.id = a.id
                 FOR UPDATE OF f SKIP LOCKED),
            """ + NEWS + """
            UPDATE counted_figure f SET seen = pg_current_snapshot()
              FROM kept k
             WHERE f.indicator_id = k.indicator_id AND f.day = k.day AND NOT %s
            """.formatted(MAY_CHANGE_IT);

    private final DatabaseClient database;

    Figures(DatabaseClient database) {
        this.database = database;
    }

    /** What is asked for. */
    record Asked(IndicatorView indicator, LocalDate day) {

        Place place() {
            return new Place(indicator.indicatorId(), day);
        }
    }

    record Place(UUID indicator, LocalDate day) {}

    /** All of them; with what was known at an instant, or with all that is known. */
    Mono<Map<Place, Figure>> of(List<Asked> asked, @Nullable Instant knownOn) {
        return knownOn == null ? kept(asked) : count(asked, one -> counted(one, knownOn));
    }

    private Mono<Map<Place, Figure>> kept(List<Asked> asked) {
        return ask(KEPT, asked).map(Kept::of).all().collectList().flatMap(kept -> {
            var holding = kept.stream()
                    .filter(Kept::holds)
                    .collect(Collectors.toMap(Kept::place, one -> Objects.requireNonNull(one.figure())));
            var others = asked.stream()
                    .filter(one -> !holding.containsKey(one.place()))
                    .toList();
            return confirm(kept, asked)
                    .then(count(others, this::countedAndKept))
                    .map(counted -> {
                        counted.putAll(holding);
                        return counted;
                    });
        });
    }

    private Mono<Void> confirm(List<Kept> kept, List<Asked> asked) {
        var many = !kept.isEmpty() && kept.getFirst().news() > MANY_NEWS;
        return many ? ask(STILL_HOLD, asked).then() : Mono.empty();
    }

    private static Mono<Map<Place, Figure>> count(List<Asked> asked, Function<Asked, Mono<Figure>> counting) {
        return Flux.fromIterable(asked)
                .flatMapSequential(one -> counting.apply(one).map(figure -> Map.entry(one.place(), figure)), AT_ONCE)
                .collect(HashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()));
    }

    private Mono<Figure> countedAndKept(Asked one) {
        return bind(FigureSql.keptFigure(one.indicator().definition()), one, ALWAYS)
                .map(Figures::figure)
                .one();
    }

    private Mono<Figure> counted(Asked one, Instant knownOn) {
        return bind(FigureSql.figure(one.indicator().definition()), one, knownOn)
                .map(Figures::figure)
                .one();
    }

    GenericExecuteSpec facts(Asked one, @Nullable Instant knownOn) {
        return bind(FigureSql.facts(one.indicator().definition()), one, Objects.requireNonNullElse(knownOn, ALWAYS));
    }

    private GenericExecuteSpec bind(String sql, Asked one, Instant known) {
        return database.sql(sql)
                .bind("indicator", one.indicator().indicatorId())
                .bind("day", one.day())
                .bind("known", known);
    }

    private GenericExecuteSpec ask(String sql, List<Asked> asked) {
        return database.sql(sql)
                .bind(
                        "indicators",
                        asked.stream().map(one -> one.indicator().indicatorId()).toArray(UUID[]::new))
                .bind("days", asked.stream().map(Asked::day).toArray(LocalDate[]::new));
    }

    private record Kept(Place place, @Nullable Figure figure, boolean holds, long news) {

        static Kept of(Readable row) {
            var holds = Rows.get(row, "holds", Boolean.class);
            return new Kept(
                    new Place(id(row, "id"), day(row, "day")),
                    holds ? Figures.figure(row) : null,
                    holds,
                    number(row, "news"));
        }
    }

    private static Figure figure(Readable row) {
        return new Figure(
                Figure.plain(row.get("value", BigDecimal.class)),
                Objects.requireNonNull(Figure.plain(Rows.get(row, "part", BigDecimal.class))),
                Figure.plain(row.get("whole", BigDecimal.class)));
    }
}
