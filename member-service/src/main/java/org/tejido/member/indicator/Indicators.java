package org.tejido.member.indicator;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Indicators {

    private static final String WHOLE = """
            SELECT jsonb_build_object(
                     'indicatorId', i.id, 'planId', i.plan_id, 'line', i.line, 'code', i.code, 'goal', i.goal,
                     'titleEs', i.title_es, 'titleEn', i.title_en, 'unit', i.unit, 'direction', i.direction,
                     'frequency', i.frequency, 'sourceEs', i.source_es, 'sourceEn', i.source_en, 'baseline', i.baseline,
                     'definition', jsonb_build_object(
                       'measure', i.measure, 'kinds', i.kinds, 'unless', i.unless, 'ofKinds', i.of_kinds,
                       'attributes', i.attributes, 'about', i.about, 'line', i.fact_line, 'ofMembers', i.of_members,
                       'span', i.time_span),
                     'targets', (SELECT coalesce(jsonb_object_agg(t.year, t.target), '{}')
                                   FROM indicator_target t WHERE t.indicator_id = i.id),
                     'version', i.version) AS indicator
              FROM indicator i
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    Indicators(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<IndicatorView> get(UUID id) {
        return views(database.sql(WHOLE + "WHERE i.id = :id").bind("id", id))
                .singleOrEmpty()
                .switchIfEmpty(Mono.error(() -> new NotFound("indicator", id)));
    }

    /** By line; those of the whole plan last. A plan has some dozens. */
    Mono<List<IndicatorView>> of(UUID plan, @Nullable String goal) {
        return views(database.sql(WHOLE + """
                                 WHERE i.plan_id = :plan AND (CAST(:goal AS text) IS NULL OR i.goal = :goal)
                                 ORDER BY i.line NULLS LAST, i.code
                                """).bind("plan", plan).bind("goal", nullable(goal)))
                .collectList();
    }

    /** Fails with {@link IndicatorExists} or {@link IndicatorLineUnknown}. */
    Mono<Void> add(UUID id, UUID plan, IndicatorForms.Said said) {
        return bind(said, database.sql("""
                        INSERT INTO indicator (id, plan_id, line, code, lineage, goal, title_es, title_en, unit, direction,
                                               frequency, source_es, source_en, baseline, measure, kinds, unless, of_kinds,
                                               attributes, about, fact_line, of_members, time_span, version)
                        VALUES (:id, :plan, :line, :code, :id, :goal, :titleEs, :titleEn, :unit, :direction, :frequency,
                                :sourceEs, :sourceEn, :baseline, :measure, :kinds, :unless, :ofKinds, :attributes, :about,
                                :factLine, :ofMembers, :span, 1)
                        """))
                .bind("id", id)
                .bind("plan", plan)
                .then()
                .onErrorMap(violated("indicator_pkey"), _ -> new IndicatorExists())
                .onErrorMap(violated("indicator_code"), _ -> new IndicatorExists())
                .onErrorMap(violated("indicator_line"), _ -> new IndicatorLineUnknown())
                .then(writeTargets(id, said));
    }

    /** Fails with {@link StaleVersion}, {@link IndicatorExists} or {@link IndicatorLineUnknown}. */
    Mono<Void> save(UUID id, long expected, IndicatorForms.Said said) {
        return bind(said, database.sql("""
                        UPDATE indicator
                           SET line = :line, code = :code, goal = :goal, title_es = :titleEs, title_en = :titleEn,
                               unit = :unit, direction = :direction, frequency = :frequency, source_es = :sourceEs,
                               source_en = :sourceEn, baseline = :baseline, measure = :measure, kinds = :kinds,
                               unless = :unless, of_kinds = :ofKinds, attributes = :attributes, about = :about,
                               fact_line = :factLine, of_members = :ofMembers, time_span = :span, version = version + 1
                         WHERE id = :id AND version = :expected
                        """))
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("indicator_code"), _ -> new IndicatorExists())
                .onErrorMap(violated("indicator_line"), _ -> new IndicatorLineUnknown())
                .flatMap(saved -> requireOne(saved, id))
                .then(database.sql("DELETE FROM indicator_target WHERE indicator_id = :id")
                        .bind("id", id)
                        .then())
                .then(writeTargets(id, said));
    }

    Mono<Void> remove(UUID id, long expected) {
        return database.sql("DELETE FROM indicator WHERE id = :id AND version = :expected")
                .bind("id", id)
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .flatMap(removed -> requireOne(removed, id));
    }

    /** The same in all versions of its plan. */
    Mono<UUID> lineage(UUID id) {
        return database.sql("SELECT lineage FROM indicator WHERE id = :id")
                .bind("id", id)
                .map(row -> Rows.get(row, "lineage", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("indicator", id)));
    }

    private Mono<Void> writeTargets(UUID id, IndicatorForms.Said said) {
        return database.sql("""
                        INSERT INTO indicator_target (indicator_id, year, target)
                        SELECT :id, CAST(t.key AS integer), CAST(t.value AS numeric)
                          FROM jsonb_each_text(CAST(:targets AS jsonb)) AS t
                        """)
                .bind("id", id)
                .bind("targets", Json.of(json.writeValueAsString(said.targets())))
                .then();
    }

    private GenericExecuteSpec bind(IndicatorForms.Said said, GenericExecuteSpec statement) {
        var definition = said.definition();
        return statement
                .bind("line", nullable(said.line(), Integer.class))
                .bind("code", said.code())
                .bind("goal", nullable(said.goal()))
                .bind("titleEs", said.titleEs().strip())
                .bind("titleEn", said.titleEn().strip())
                .bind("unit", said.unit())
                .bind("direction", said.direction())
                .bind("frequency", said.frequency())
                .bind("sourceEs", said.sourceEs().strip())
                .bind("sourceEn", said.sourceEn().strip())
                .bind("baseline", nullable(said.baseline(), BigDecimal.class))
                .bind("measure", definition.measure().word())
                .bind("kinds", words(definition.kinds()))
                .bind("unless", words(definition.unless()))
                .bind("ofKinds", words(definition.ofKinds()))
                .bind("attributes", Json.of(json.writeValueAsString(Definition.orEmpty(definition.attributes()))))
                .bind("about", Json.of(json.writeValueAsString(Definition.orEmpty(definition.about()))))
                .bind("factLine", nullable(definition.line(), Integer.class))
                .bind("ofMembers", Boolean.TRUE.equals(definition.ofMembers()))
                .bind("span", definition.span());
    }

    private Flux<IndicatorView> views(GenericExecuteSpec statement) {
        return statement
                .map(row ->
                        json.readValue(Rows.get(row, "indicator", Json.class).asString(), IndicatorView.class))
                .all();
    }

    private static String[] words(@Nullable List<String> words) {
        return Definition.orEmpty(words).toArray(String[]::new);
    }

    private static Mono<Void> requireOne(long rows, UUID id) {
        return rows == 1 ? Mono.empty() : Mono.error(new StaleVersion("indicator", id));
    }
}
