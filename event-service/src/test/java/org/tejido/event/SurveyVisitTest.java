package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who came, and are asked how it was. */
@EventServiceTest
class SurveyVisitTest {

    private static final String QUESTIONS = """
            {"questions":[
              {"key":"overall","kind":"rating","label":{"es":"¿Qué le pareció?"},"required":true},
              {"key":"again","kind":"choice","label":{"es":"¿Volvería?"},"required":false,"options":["Sí","No"]},
              {"key":"better","kind":"text","label":{"es":"¿Qué haría mejor?"},"required":false}]}""";

    private static final String NAMED = QUESTIONS.replace("{\"questions\"", "{\"anonymous\":false,\"questions\"");

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Autowired
    Messages messages;

    @Autowired
    JsonMapper json;

    private Duration ahead = Duration.ZERO;

    /** Other stories begin today. */
    @AfterEach
    void goBack() {
        clock.putForward(ahead.negated());
    }

    record Guest(UUID id, String token, String email) {}

    @Test
    void whoCameIsAskedOnceItIsOverAndOthersAreNot() {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        var came = came(event);
        var away = registered(event);
        asks();
        assertThat(asking(mails(), came)).as("before it is over").isEmpty();

        isOver(event);
        asks();
        asks();

        var all = mails();
        var mails = asking(all, came);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().get("subject").stringValue()).isEqualTo("¿Qué le pareció? Terapias avanzadas");
        assertThat(mails.getFirst().get("text").stringValue()).contains("/es/encuestas/" + came.id() + "?token=");
        assertThat(asking(all, away)).isEmpty();
        assertThat(body(asked(came)).get("open").booleanValue()).isTrue();
        assertThat(body(asked(away)).get("open").booleanValue()).isFalse();
        assertThat(code(answers(away, "{\"overall\":1}"))).isEqualTo("survey-closed");
    }

    @Test
    void whoeverIsKnownLaterToHaveComeIsAskedToo() {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        came(event);
        var late = registered(event);
        isOver(event);
        asks();

        comes(late);
        asks();

        assertThat(asking(mails(), late)).hasSize(1);
    }

    @Test
    void isAnsweredOnceAndAddedUp() {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        var guests = List.of(came(event), came(event), came(event), came(event));
        isOver(event);
        answers(guests.get(0), "{\"overall\":5,\"again\":\"Sí\",\"better\":\"Más café\"}")
                .expectStatus()
                .isOk();
        assertThat(code(answers(guests.get(0), "{\"overall\":1}"))).isEqualTo("already-answered");
        answers(guests.get(1), "{\"overall\":4,\"again\":\"No\"}")
                .expectStatus()
                .isOk();
        var few = results(event);
        assertThat(few.get("answered").intValue()).isEqualTo(2);
        assertThat(few.get("withheld").booleanValue()).isTrue();
        assertThat(few.get("questions")).isEmpty();

        answers(guests.get(2), "{\"overall\":4,\"better\":\"Calor\"}")
                .expectStatus()
                .isOk();

        var results = results(event);
        assertThat(results.get("asked").intValue()).isEqualTo(4);
        assertThat(results.get("responseRate").doubleValue()).isEqualTo(75.0);
        assertThat(results.at("/questions/0/mean").doubleValue()).isEqualTo(4.33);
        assertThat(results.at("/questions/0/counts").toString()).isEqualTo("{\"1\":0,\"2\":0,\"3\":0,\"4\":2,\"5\":1}");
        assertThat(results.at("/questions/1/counts").toString()).isEqualTo("{\"Sí\":1,\"No\":1}");
        assertThat(results.at("/questions/2/remarks").toString()).isEqualTo("[\"Calor\",\"Más café\"]");
    }

    @Test
    void manyAnswersAtOnceUnderOneLinkAreOne() throws Exception {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        var guest = came(event);
        isOver(event);

        var codes = Crowd.of(8, () -> Visitors.status(answers(guest, "{\"overall\":3}")));

        assertThat(codes).containsOnlyOnce(200).contains(409);
        assertThat(results(event).get("answered").intValue()).isEqualTo(1);
    }

    @Test
    void nobodyCanSayWhoAnsweredWhatUnlessTheSurveySaysSo() {
        var anonymous = office.announces(10);
        writes(anonymous, 0, QUESTIONS).expectStatus().isOk();
        var named = office.announces(10);
        writes(named, 0, NAMED).expectStatus().isOk();
        var nobody = came(anonymous);
        var somebody = came(named);
        isOver(named);
        answers(nobody, "{\"overall\":2}").expectStatus().isOk();
        answers(somebody, "{\"overall\":2,\"better\":\"Ana dice\"}")
                .expectStatus()
                .isOk();

        assertThat(answersOf(nobody)).isZero();
        assertThat(keysOf(nobody)).as("which have a time").isZero();
        assertThat(answersOf(somebody)).isEqualTo(1);
        assertThat(results(named).at("/questions/2/remarks/0").stringValue()).isEqualTo("Ana dice");
        visitors.admin()
                .post()
                .uri("/api/registrations/erasure")
                .bodyValue(Map.of("email", somebody.email()))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(answersOf(somebody)).isZero();
        assertThat(results(named).at("/questions/0/mean").doubleValue()).isEqualTo(2.0);
        assertThat(results(named).at("/questions/2/remarks")).isEmpty();
    }

    @Test
    void answersBelongToWhoeverHoldsTheLink() {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        var guest = came(event);
        var other = came(event);
        isOver(event);

        for (var token : List.of("", "nonsense", other.token())) {
            assertThat(code(answers(new Guest(guest.id(), token, ""), "{\"overall\":1}")))
                    .isEqualTo("survey-not-found");
            assertThat(code(asked(new Guest(guest.id(), token, "")))).isEqualTo("survey-not-found");
        }
        assertThat(code(visitors.admin()
                        .post()
                        .uri("/api/registrations/{id}/survey-answer", guest.id())
                        .bodyValue(Map.of("answers", Map.of("overall", 1)))
                        .exchange()))
                .isEqualTo("survey-not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | answer-missing
            {"overall":0}                   | answer-malformed
            {"overall":6}                   | answer-malformed
            {"overall":4.5}                 | answer-malformed
            {"overall":"5"}                 | answer-malformed
            {"overall":5,"again":"Quizá"}   | answer-malformed
            {"overall":5,"better":" "}      | answer-malformed
            {"overall":5,"better":["a"]}    | answer-malformed
            {"overall":5,"who":"me"}        | answer-unknown
            """)
    void takesNoAnswerThatIsNone(String given, String code) {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        var guest = came(event);
        isOver(event);

        assertThat(code(answers(guest, given))).isEqualTo(code);
        assertThat(body(asked(guest)).get("answered").booleanValue()).isFalse();
    }

    @Test
    void theQuestionsStayOnceSomebodyWasAsked() {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        writes(event, 0, QUESTIONS).expectStatus().isEqualTo(412);
        writes(event, 1, QUESTIONS.replace("\"again\"", "\"overall\""))
                .expectStatus()
                .isEqualTo(422);
        writes(event, 1, QUESTIONS.replace("choice", "text")).expectStatus().isEqualTo(422);
        writes(event, 1, QUESTIONS).expectStatus().isOk();
        came(event);
        isOver(event);
        asks();

        assertThat(code(writes(event, 2, QUESTIONS))).isEqualTo("survey-begun");
    }

    @Test
    void itsFiguresAreToldOnceWhenItIsOver() {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        var guests = List.of(came(event), came(event), came(event), came(event));
        isOver(event);
        answers(guests.get(0), "{\"overall\":5}").expectStatus().isOk();
        answers(guests.get(1), "{\"overall\":4}").expectStatus().isOk();
        tells();
        answers(guests.get(2), "{\"overall\":4}").expectStatus().isOk();
        putForward(Duration.ofDays(14));
        assertThat(code(answers(guests.get(3), "{\"overall\":1}"))).isEqualTo("survey-closed");

        tells();
        tells();

        var figures = told(event);
        assertThat(figures.get("asked").intValue()).isEqualTo(4);
        assertThat(figures.get("answered").intValue()).isEqualTo(3);
        assertThat(figures.get("quantity").doubleValue()).isEqualTo(4.33);
        assertThat(figures.get("kind").stringValue()).isEqualTo("satisfied");
        assertThat(figures.propertyNames())
                .containsExactlyElementsOf(json.readTree(Path.of("contracts/examples/event.survey.evaluated.json"))
                        .propertyNames());
    }

    @Test
    void tellsNothingButTheirNumberWhereFewAnsweredWithoutTheirNames() {
        var anonymous = office.announces(10);
        writes(anonymous, 0, QUESTIONS).expectStatus().isOk();
        var named = office.announces(10);
        writes(named, 0, NAMED).expectStatus().isOk();
        var guests = List.of(came(anonymous), came(anonymous), came(named));
        isOver(named);
        guests.forEach(guest -> answers(guest, "{\"overall\":2}").expectStatus().isOk());
        putForward(Duration.ofDays(14));

        tells();

        assertThat(told(anonymous).propertyNames())
                .containsExactlyInAnyOrder("eventId", "title", "happenedOn", "asked", "answered");
        assertThat(told(anonymous).get("answered").intValue()).isEqualTo(2);
        assertThat(told(named).get("kind").stringValue()).isEqualTo("dissatisfied");
    }

    @Test
    void tellsNothingOfWhatDidNotTakePlace() {
        var event = office.announces(10);
        writes(event, 0, QUESTIONS).expectStatus().isOk();
        office.cancels(office.sees(event));
        isOver(event);
        putForward(Duration.ofDays(14));

        tells();

        assertThat(count("SELECT count(*) FROM survey WHERE event_id = :id AND told_at IS NULL", event))
                .isEqualTo(1);
    }

    private JsonNode told(UUID event) {
        await().until(() -> !messages.about(event, "event.survey.v1").isEmpty());
        var told = messages.about(event, "event.survey.v1");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().type()).isEqualTo("event.survey.evaluated");
        assertThat(told.getFirst().sequence()).isEqualTo(1);
        return json.readTree(told.getFirst().json());
    }

    private Guest registered(UUID event) {
        var email = somebody();
        var receipt = body(
                registers(visitors.nobody(), event, wish(email)).expectStatus().isCreated());
        return new Guest(
                UUID.fromString(receipt.get("registrationId").stringValue()),
                receipt.get("token").stringValue(),
                email);
    }

    private Guest came(UUID event) {
        var guest = registered(event);
        comes(guest);
        return guest;
    }

    private void comes(Guest guest) {
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/check-in", guest.id())
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void isOver(UUID event) {
        var ends = Instant.parse(office.sees(event).get("endsAtInstant").stringValue());
        putForward(Duration.between(clock.instant(), ends.plusSeconds(60)));
    }

    private void putForward(Duration by) {
        clock.putForward(by);
        ahead = ahead.plus(by);
    }

    private ResponseSpec writes(UUID event, int version, String survey) {
        return visitors.manager()
                .put()
                .uri("/api/events/{id}/survey", event)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(survey)
                .exchange();
    }

    private ResponseSpec asked(Guest guest) {
        return visitors.nobody()
                .get()
                .uri("/api/registrations/{id}/survey?token={token}", guest.id(), guest.token())
                .exchange();
    }

    private ResponseSpec answers(Guest guest, String answers) {
        return visitors.nobody()
                .post()
                .uri("/api/registrations/{id}/survey-answer?token={token}", guest.id(), guest.token())
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue("{\"answers\":" + answers + "}")
                .exchange();
    }

    private JsonNode results(UUID event) {
        return body(visitors.manager()
                .get()
                .uri("/api/events/{id}/survey/results", event)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private void asks() {
        runs("SELECT ask_in_surveys(:now)");
    }

    private void tells() {
        runs("SELECT tell_surveys(:now, 3)");
    }

    private void runs(String statement) {
        database.sql(statement).bind("now", clock.instant()).then().block();
    }

    private long answersOf(Guest guest) {
        return count("SELECT count(*) FROM survey_answer WHERE registration_id = :id", guest.id());
    }

    private long keysOf(Guest guest) {
        return count(
                "SELECT count(*) FROM idempotency WHERE position(:id::text IN convert_from(body, 'UTF8')) > 0",
                guest.id());
    }

    private long count(String statement, UUID id) {
        return database.sql(statement)
                .bind("id", id)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private List<JsonNode> mails() {
        var all = new ArrayList<JsonNode>();
        do {
            body(visitors.admin()
                            .post()
                            .uri("/api/operations/event/mails/collection")
                            .exchange()
                            .expectStatus()
                            .isOk())
                    .get("items")
                    .forEach(all::add);
        } while (untold() > 0);
        return all;
    }

    private static List<JsonNode> asking(List<JsonNode> mails, Guest guest) {
        return mails.stream()
                .filter(mail -> mail.get("to").stringValue().equals(guest.email()))
                .filter(mail -> mail.get("text").stringValue().contains("/encuestas/"))
                .toList();
    }

    private long untold() {
        return database.sql("""
                        SELECT count(*) FROM notice
                         WHERE done_at IS NULL AND (leased_until IS NULL OR leased_until <= :now)
                        """)
                .bind("now", clock.instant())
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private static String code(ResponseSpec answer) {
        return body(answer).path("code").asString();
    }
}
