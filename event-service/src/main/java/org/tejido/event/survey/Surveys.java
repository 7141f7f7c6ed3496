package org.tejido.event.survey;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.event.registration.Token;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Surveys {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    Surveys(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error where nothing is asked about that event */
    Mono<Survey.View> get(UUID event) {
        return database.sql("""
                        SELECT survey.*, event.ends_at + make_interval(days => survey.open_days) AS open_until
                          FROM survey JOIN event ON event.id = survey.event_id WHERE survey.event_id = :event
                        """)
                .bind("event", event)
                .map(this::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("survey", event)));
    }

    /** @return {@link NotFound}, {@link SurveyBegun} or {@link StaleVersion} as errors */
    Mono<Void> write(UUID event, SurveyForm form, ExpectedVersion expected) {
        return requireNotBegun(event)
                .then(Mono.defer(() -> database.sql("""
                                INSERT INTO survey (event_id, version, anonymous, questions, open_days)
                                SELECT :event, 1, :anonymous, :questions, :days
                                 WHERE :expected = 0 OR EXISTS (SELECT FROM survey WHERE survey.event_id = :event)
                                ON CONFLICT (event_id) DO UPDATE
                                   SET version = survey.version + 1, anonymous = excluded.anonymous,
                                       questions = excluded.questions, open_days = excluded.open_days
                                 WHERE survey.version = :expected
                                """)
                        .bind("event", event)
                        .bind("anonymous", form.isAnonymous())
                        .bind("questions", Json.of(json.writeValueAsString(form.sound())))
                        .bind("days", form.days())
                        .bind("expected", expected.value())
                        .fetch()
                        .rowsUpdated()))
                .filter(written -> written == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("survey", event)))
                .then();
    }

    private Mono<Boolean> requireNotBegun(UUID event) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM notice WHERE notice.event_id = event.id AND notice.kind = 'survey') AS begun
                          FROM event WHERE event.id = :event
                        """)
                .bind("event", event)
                .map(row -> Rows.get(row, "begun", Boolean.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)))
                .map(begun -> {
                    if (begun) {
                        throw new SurveyBegun(event);
                    }
                    return false;
                });
    }

    /** For whoever shows the token of the registration: nobody answers for somebody else. @return {@link NotFound} as an error */
    Mono<Survey.Asked> asked(UUID registration, Token token) {
        return database.sql("""
                        SELECT registration.id, survey.event_id, survey.anonymous, survey.questions,
                               registration.stage = 'attended' AND survey_is_open(survey, event.ends_at, :now) AS open,
                               EXISTS (SELECT FROM survey_response
                                        WHERE survey_response.registration_id = registration.id) AS answered
                          FROM registration JOIN survey ON survey.event_id = registration.event_id
                          JOIN event ON event.id = registration.event_id
                         WHERE registration.id = :id AND :token_hash IN (registration.token_hash, registration.link_hash)
                        """)
                .bind("id", registration)
                .bind("now", clock.instant())
                .bind("token_hash", token.hash())
                .map(row -> own(row))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("survey", registration)));
    }

    /** @return {@link AlreadyAnswered} as an error */
    Mono<Void> answer(Survey.Asked asked, Survey.Given given) {
        return database.sql("""
                        INSERT INTO survey_response (registration_id, event_id) VALUES (:id, :event) ON CONFLICT DO NOTHING
                        """)
                .bind("id", asked.registrationId())
                .bind("event", asked.eventId())
                .fetch()
                .rowsUpdated()
                .filter(first -> first == 1)
                .switchIfEmpty(Mono.error(() -> new AlreadyAnswered(asked.registrationId())))
                .then(Mono.defer(() -> keep(asked, given)));
    }

    private Mono<Void> keep(Survey.Asked asked, Survey.Given given) {
        var statement = database.sql("""
                        INSERT INTO survey_answer (event_id, registration_id, answers, remarks)
                        VALUES (:event, :registration, :answers, :remarks)
                        """)
                .bind("event", asked.eventId())
                .bind("answers", Json.of(json.writeValueAsString(given.answers())))
                .bind("remarks", Json.of(json.writeValueAsString(given.remarks())));
        return (asked.anonymous()
                        ? statement.bindNull("registration", UUID.class)
                        : statement.bind("registration", asked.registrationId()))
                .then();
    }

    /** @return how many were asked */
    Mono<Long> ask() {
        return count(database.sql("SELECT ask_in_surveys(:now) AS found"));
    }

    /** @return how many surveys were over, whose figures are told */
    Mono<Long> tell() {
        return count(database.sql("SELECT tell_surveys(:now, :fewest) AS found").bind("fewest", SurveyResults.FEWEST));
    }

    private Mono<Long> count(GenericExecuteSpec statement) {
        return statement
                .bind("now", clock.instant())
                .map(row -> Rows.get(row, "found", Long.class))
                .one();
    }

    private Survey.View view(Readable row) {
        return new Survey.View(
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "anonymous", Boolean.class),
                Rows.get(row, "open_days", Integer.class),
                Rows.get(row, "open_until", Instant.class),
                questions(row),
                Rows.get(row, "version", Long.class));
    }

    private Survey.Asked own(Readable row) {
        return new Survey.Asked(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "anonymous", Boolean.class),
                Rows.get(row, "open", Boolean.class),
                Rows.get(row, "answered", Boolean.class),
                questions(row));
    }

    private List<Question> questions(Readable row) {
        return json.readValue(Rows.get(row, "questions", Json.class).asString(), QUESTIONS);
    }
}
