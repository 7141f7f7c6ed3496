package org.tejido.event.survey;

import io.r2dbc.postgresql.codec.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered, added up. */
@Repository
class SurveyResults {

    /** With fewer, whoever knows who came knows who answered what. */
    static final int FEWEST = 3;

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final Surveys surveys;
    private final JsonMapper json;

    SurveyResults(DatabaseClient database, Surveys surveys, JsonMapper json) {
        this.database = database;
        this.surveys = surveys;
        this.json = json;
    }

    Mono<Survey.Results> of(UUID event) {
        return surveys.get(event).flatMap(survey -> came(event)
                .zipWith(answers(event), (asked, answers) -> results(survey, asked, answers)));
    }

    private Mono<Long> came(UUID event) {
        return database.sql("SELECT count(*) AS came FROM registration WHERE event_id = :event AND stage = 'attended'")
                .bind("event", event)
                .map(row -> Rows.get(row, "came", Long.class))
                .one();
    }

    /** By their random ids: in no order that tells who came first. */
    private Mono<List<Map<String, Object>>> answers(UUID event) {
        return database.sql("""
                        SELECT answers::jsonb || coalesce(remarks::jsonb, '{}') AS given FROM survey_answer
                         WHERE event_id = :event ORDER BY id
                        """)
                .bind("event", event)
                .map(row -> json.readValue(Rows.get(row, "given", Json.class).asString(), ANSWERS))
                .all()
                .collectList();
    }

    private static Survey.Results results(Survey.View survey, long asked, List<Map<String, Object>> answers) {
        var withheld = survey.anonymous() && answers.size() < FEWEST;
        return new Survey.Results(
                survey.eventId(),
                asked,
                answers.size(),
                asked == 0 ? null : rounded(100.0 * answers.size() / asked, 1),
                withheld,
                withheld
                        ? List.of()
                        : survey.questions().stream()
                                .map(question -> result(question, answers))
                                .toList());
    }

    private static Survey.Result result(Question question, List<Map<String, Object>> answers) {
        var given = answers.stream()
                .map(answer -> answer.get(question.key()))
                .filter(Objects::nonNull)
                .toList();
        return switch (question.kind()) {
            case rating ->
                new Survey.Result(
                        question.key(), question.kind(), given.size(), mean(given), counts(ratings(), given), null);
            case choice ->
                new Survey.Result(
                        question.key(),
                        question.kind(),
                        given.size(),
                        null,
                        counts(Objects.requireNonNullElse(question.options(), List.of()), given),
                        null);
            case text ->
                new Survey.Result(
                        question.key(),
                        question.kind(),
                        given.size(),
                        null,
                        null,
                        sorted(given.stream().map(String::valueOf).toList()));
        };
    }

    /** What one person wrote stands beside nothing else of theirs. */
    private static List<String> sorted(List<String> remarks) {
        var sorted = new ArrayList<>(remarks);
        Collections.sort(sorted);
        return sorted;
    }

    private static List<String> ratings() {
        return List.of("1", "2", "3", "4", "5");
    }

    private static Map<String, Long> counts(List<String> possible, List<Object> given) {
        var counts = new LinkedHashMap<String, Long>();
        possible.forEach(one -> counts.put(
                one,
                given.stream()
                        .filter(answer -> one.equals(String.valueOf(answer)))
                        .count()));
        return counts;
    }

    private static @Nullable Double mean(List<Object> given) {
        var mean =
                given.stream().mapToInt(answer -> ((Number) answer).intValue()).average();
        return mean.isPresent() ? rounded(mean.getAsDouble(), 2) : null;
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
