package org.tejido.member.onboarding;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Pipelines {

    private static final String WHOLE = """
            SELECT jsonb_build_object(
                     'pipelineId', p.id, 'partner', p.partner, 'titleEs', p.title_es, 'titleEn', p.title_en,
                     'usual', p.usual, 'stages', (
                       SELECT jsonb_agg(jsonb_build_object(
                                'code', s.code, 'position', s.position, 'titleEs', s.title_es, 'titleEn', s.title_en,
                                'limitDays', s.limit_days,
                                'next', (
                                  SELECT coalesce(jsonb_agg(w.to_stage ORDER BY t.position), '[]')
                                    FROM onboarding_path w
                                    JOIN onboarding_stage t ON t.pipeline_id = w.pipeline_id AND t.code = w.to_stage
                                   WHERE w.pipeline_id = s.pipeline_id AND w.from_stage = s.code),
                                'requirements', (
                                  SELECT coalesce(jsonb_agg(jsonb_build_object(
                                           'code', r.code, 'kind', r.kind, 'titleEs', r.title_es, 'titleEn', r.title_en,
                                           'mandatory', r.mandatory, 'tickedBy', r.ticked_by, 'validDays', r.valid_days)
                                           ORDER BY r.position), '[]')
                                    FROM onboarding_requirement r
                                   WHERE r.pipeline_id = s.pipeline_id AND r.stage = s.code))
                              ORDER BY s.position)
                         FROM onboarding_stage s WHERE s.pipeline_id = p.id)) AS pipeline
              FROM onboarding_pipeline p
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    Pipelines(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All; they are few. */
    Mono<List<Pipeline>> all() {
        return read(database.sql(WHOLE + "ORDER BY p.usual DESC, p.id")).collectList();
    }

    /** The one, or the usual one where none is named; fails with {@link PipelineUnknown}. */
    Mono<Pipeline> get(@Nullable UUID id) {
        var statement = id == null
                ? database.sql(WHOLE + "WHERE p.usual")
                : database.sql(WHOLE + "WHERE p.id = :id").bind("id", id);
        return read(statement).singleOrEmpty().switchIfEmpty(Mono.error(PipelineUnknown::new));
    }

    private Flux<Pipeline> read(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(row -> json.readValue(Rows.get(row, "pipeline", Json.class).asString(), Pipeline.class))
                .all();
    }
}
