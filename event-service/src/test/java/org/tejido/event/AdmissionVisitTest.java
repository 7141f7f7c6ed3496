package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.waiting;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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

/** The office says how people come in, and they do. */
@EventServiceTest
class AdmissionVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    Neighbourhood neighbourhood;

    @BeforeEach
    void meetTheNeighbours() {
        neighbourhood = new Neighbourhood(messages, database);
    }

    @Test
    void aCategoryHasItsPriceAndItsSeats() {
        var event = office.announces(3);
        var room = office.adds(event, office.category("on-site", 1));
        var screen = office.adds(event, office.category("online", 10));
        var member = neighbourhood.organisation();
        neighbourhood.admits(member);

        assertThat(code(registers(visitors.nobody(), event, wish(somebody())))).isEqualTo("category-missing");
        assertThat(code(registers(visitors.nobody(), event, in(UUID.randomUUID().toString(), wish(somebody())))))
                .isEqualTo("category-unknown");
        var seated = body(registers(visitors.memberOf(member), event, in(room, wish(somebody()))));
        assertThat(seated.get("priceCents").longValue()).isEqualTo(200);
        assertThat(seated.get("categoryId").stringValue()).isEqualTo(room);
        assertThat(code(registers(visitors.nobody(), event, in(room, wish(somebody())))))
                .isEqualTo("sold-out");
        var watching = body(registers(visitors.nobody(), event, in(screen, wish(somebody()))));
        assertThat(watching.get("priceCents").longValue()).isEqualTo(1000);
        registers(visitors.nobody(), event, in(screen, wish(somebody())))
                .expectStatus()
                .isCreated();
        assertThat(code(registers(visitors.nobody(), event, in(screen, wish(somebody())))))
                .isEqualTo("sold-out");

        assertThat(office.taken(event)).isEqualTo(3);
        assertThat(taken(event)).containsExactly(1, 2);
        assertNoDrift(event);
    }

    @Test
    void eachCategoryHasAQueueOfItsOwn() {
        var event = office.announces(10);
        var room = office.adds(event, office.category("on-site", 1));
        var screen = office.adds(event, office.category("online", 1));
        var seated = body(registers(visitors.nobody(), event, in(room, wish(somebody()))));
        registers(visitors.nobody(), event, in(screen, wish(somebody())));
        var forScreen = body(registers(visitors.nobody(), event, in(screen, waiting(somebody()))));
        var forRoom = body(registers(visitors.nobody(), event, in(room, waiting(somebody()))));
        assertThat(forRoom.get("ahead").intValue()).isZero();

        visitors.manager().post().uri(address(seated) + "/cancellation").exchange();

        assertThat(stage(forRoom)).isEqualTo("offered");
        assertThat(stage(forScreen)).isEqualTo("waiting");
        var revised = new LinkedHashMap<>(office.category("online", 2));
        visitors.manager()
                .put()
                .uri("/api/events/{event}/categories/{id}", event, screen)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(revised)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(stage(forScreen)).isEqualTo("offered");
        assertNoDrift(event);
    }

    @Test
    void aCategoryCannotShrinkBelowWhatIsTakenAndCanLoseItsLimit() {
        var event = office.announces(10);
        var room = office.adds(event, office.category("on-site", 2));
        registers(visitors.nobody(), event, in(room, wish(somebody())));
        registers(visitors.nobody(), event, in(room, wish(somebody())));

        var shrunk = revise(event, room, office.category("on-site", 1), 1);
        assertThat(code(shrunk)).isEqualTo("category-below-taken");
        var unlimited = new LinkedHashMap<>(office.category("on-site", 2));
        unlimited.remove("capacity");
        revise(event, room, unlimited, 1).expectStatus().isOk();
        registers(visitors.nobody(), event, in(room, wish(somebody())))
                .expectStatus()
                .isCreated();
        assertThat(code(revise(event, room, unlimited, 1))).isEqualTo("stale-version");
        revise(event, room, office.category("on-site", 4), 2).expectStatus().isOk();

        assertThat(taken(event)).containsExactly(3);
        assertNoDrift(event);
    }

    @Test
    void seatsAreSetAsideForAnOrganisationUntilTheyGoBack() {
        var partner = neighbourhood.organisation();
        var event = office.announces(4);
        office.setsAside(event, partner, 3);
        assertThat(office.taken(event)).isEqualTo(3);
        registers(visitors.nobody(), event, wish(somebody())).expectStatus().isCreated();
        assertThat(code(registers(visitors.nobody(), event, wish(somebody())))).isEqualTo("sold-out");
        var waits = body(registers(visitors.nobody(), event, waiting(somebody())));

        var theirs = body(registers(visitors.memberOf(partner), event, wish(somebody()))
                .expectStatus()
                .isCreated());
        registers(visitors.memberOf(partner), event, wish(somebody()))
                .expectStatus()
                .isCreated();
        assertThat(office.taken(event)).isEqualTo(4);
        visitors.manager()
                .post()
                .uri(address(theirs) + "/cancellation")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(stage(waits)).isEqualTo("waiting");
        assertNoDrift(event);

        clock.putForward(Duration.ofDays(11));
        await().untilAsserted(() -> assertThat(stage(waits)).isEqualTo("offered"));
        assertThat(office.taken(event)).isEqualTo(3);
        assertNoDrift(event);
    }

    @Test
    void whatAnAllotmentHadGoesToEverybodyOnceItIsGivenBack() {
        var partner = neighbourhood.organisation();
        var event = office.announces(2);
        var allotment = office.setsAside(event, partner, 2);
        var theirs = body(registers(visitors.memberOf(partner), event, wish(somebody())));

        for (var times = 0; times < 2; times++) {
            visitors.manager()
                    .post()
                    .uri("/api/events/{event}/allotments/{id}/claw-back", event, allotment)
                    .exchange()
                    .expectStatus()
                    .isOk();
            assertThat(office.taken(event)).isEqualTo(1);
        }
        assertNoDrift(event);
        visitors.manager().post().uri(address(theirs) + "/cancellation").exchange();
        assertThat(office.taken(event)).isZero();
        assertNoDrift(event);
        office.setsAside(event, partner, 1);
    }

    @Test
    void whatIsSetAsideForOneThatWasMergedIsTheSurvivorsUntilThatIsUndone() {
        var loser = neighbourhood.organisation();
        var survivor = neighbourhood.organisation();
        neighbourhood.admits(loser);
        var event = office.announces(2);
        office.setsAside(event, loser, 2);
        assertThat(code(registers(visitors.memberOf(survivor), event, wish(somebody()))))
                .isEqualTo("sold-out");

        neighbourhood.merges(loser, survivor);
        registers(visitors.memberOf(survivor, loser), event, wish(somebody()))
                .expectStatus()
                .isCreated();
        assertThat(code(registers(visitors.memberOf(neighbourhood.organisation()), event, wish(somebody()))))
                .isEqualTo("sold-out");
        assertNoDrift(event);

        neighbourhood.separates(loser);
        assertThat(code(registers(visitors.memberOf(survivor), event, wish(somebody()))))
                .isEqualTo("sold-out");
        registers(visitors.memberOf(loser), event, wish(somebody()))
                .expectStatus()
                .isCreated();
        assertNoDrift(event);
    }

    @Test
    void whoStillNamesWhatWasMergedIntoHisOwnComesForHisOwn() {
        var loser = neighbourhood.organisation();
        var survivor = neighbourhood.organisation();
        neighbourhood.admits(loser);
        neighbourhood.merges(loser, survivor);
        var event = office.announces(2);
        var named = with(wish(somebody()), "organisationId", loser);

        var receipt = body(registers(visitors.memberOf(survivor, loser), event, named)
                .expectStatus()
                .isCreated());

        assertThat(receipt.get("organisationId").stringValue()).isEqualTo(survivor.toString());
        assertThat(receipt.get("memberPrice").booleanValue()).isTrue();
        assertThat(code(registers(visitors.memberOf(survivor), event, with(wish(somebody()), "organisationId", loser))))
                .isEqualTo("not-your-organisation");
    }

    @Test
    void whatIsSetAsideHasToBeThere() {
        var partner = neighbourhood.organisation();
        var event = office.announces(2);
        registers(visitors.nobody(), event, wish(somebody()));

        assertThat(code(allot(event, office.allotment(partner, 2)))).isEqualTo("allotment-too-large");
        assertThat(code(allot(event, office.allotment(UUID.randomUUID(), 1)))).isEqualTo("organisation-unknown");
        var withdrawn = neighbourhood.organisation();
        neighbourhood.withdraws(withdrawn);
        assertThat(code(allot(event, office.allotment(withdrawn, 1)))).isEqualTo("organisation-unknown");
        assertThat(code(allot(UUID.randomUUID(), office.allotment(partner, 1)))).isEqualTo("event-not-found");
        assertThat(code(allot(event, with(office.allotment(partner, 1), "until", "2020-01-01T00:00:00"))))
                .isEqualTo("allotment-in-the-past");
        assertThat(code(allot(event, with(office.allotment(partner, 1), "categoryId", UUID.randomUUID()))))
                .isEqualTo("category-unknown");
        allot(event, office.allotment(partner, 1)).expectStatus().isCreated();
        office.revises(office.sees(event), "{\"capacity\": 9}").expectStatus().isOk();
        assertThat(code(allot(event, office.allotment(partner, 1)))).isEqualTo("allotment-exists");
        assertThat(office.taken(event)).isEqualTo(2);
        assertNoDrift(event);
    }

    @Test
    void afterItsCutOffNobodyRegistersAndNobodyButTheOfficeCancels() {
        var event = office.announces(5);
        var tomorrow = LocalDateTime.ofInstant(clock.instant(), Office.MADRID)
                        .plusDays(1)
                        .withNano(0) + "";
        office.rules(event, Map.of("approval", false, "closesAt", tomorrow, "cancelUntil", tomorrow))
                .expectStatus()
                .isOk();
        var early = body(registers(visitors.nobody(), event, wish(somebody()))
                .expectStatus()
                .isCreated());

        clock.putForward(Duration.ofHours(25));

        assertThat(code(registers(visitors.nobody(), event, wish(somebody())))).isEqualTo("registration-closed");
        assertThat(code(visitors.nobody()
                        .post()
                        .uri(
                                address(early) + "/cancellation?token={token}",
                                early.get("token").stringValue())
                        .exchange()))
                .isEqualTo("cancellation-closed");
        visitors.manager()
                .post()
                .uri(address(early) + "/cancellation")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whatEverybodyIsAskedIsAnswered() {
        var event = office.announces(9);
        asks(event, 0, "[]");
        asks(event, 1, """
                [{"key": "menu", "kind": "choice", "label": {"es": "Menú"}, "required": true, "options": ["carne", "verdura"]},
                 {"key": "note", "kind": "text", "label": {"es": "Algo más"}, "required": false},
                 {"key": "photos", "kind": "yesno", "label": {"es": "¿Fotos?"}, "required": false}]
                """);

        assertWrong(event, Map.of(), "answer-missing", "/answers/menu");
        assertWrong(event, Map.of("menu", "pescado"), "answer-malformed", "/answers/menu");
        assertWrong(event, Map.of("menu", "carne", "photos", "sí"), "answer-malformed", "/answers/photos");
        assertWrong(event, Map.of("menu", "carne", "note", "x".repeat(2001)), "answer-malformed", "/answers/note");
        assertWrong(event, Map.of("menu", "carne", "shoe", 42), "answer-unknown", "/answers/shoe");
        var right = body(registers(
                        visitors.nobody(),
                        event,
                        with(wish(somebody()), "answers", Map.of("menu", "verdura", "photos", false)))
                .expectStatus()
                .isCreated());
        var seen = body(visitors.manager().get().uri(address(right)).exchange());
        assertThat(seen.get("answers").get("menu").stringValue()).isEqualTo("verdura");
        assertThat(seen.get("formVersion").intValue()).isEqualTo(1);

        asks(event, 2, """
                [{"key": "note", "kind": "text", "label": {"es": "Algo más"}, "required": false}]
                """);
        registers(visitors.nobody(), event, with(wish(somebody()), "answers", Map.of("note", "Llego tarde.")))
                .expectStatus()
                .isCreated();
        var old = with(with(wish(somebody()), "answers", Map.of()), "formVersion", 1);
        assertThat(code(registers(visitors.nobody(), event, old))).isEqualTo("form-outdated");
        assertThat(office.taken(event)).isEqualTo(2);
    }

    @Test
    void whatAHiddenEventAsksIsNobodysBusiness() {
        var hidden = Office.id(office.announces(office.posterWith("visibility", "members")));
        asks(hidden, 0, """
                [{"key": "menu", "kind": "text", "label": {"es": "Menú"}, "required": true}]
                """);

        assertThat(code(registers(visitors.nobody(), hidden, wish(somebody())))).isEqualTo("event-not-found");
    }

    @Test
    void aGroupSaysLaterWhoSitsOnItsSeats() {
        var event = office.announces(9);
        var group = body(registers(visitors.manager(), event, with(wish(somebody()), "seats", 3)));
        var people = List.of(Map.of("name", "Berta Gil"), Map.of("name", "Cid Ruiz", "email", "cid@example.org"));

        var named = body(name(group, people).expectStatus().isOk());
        assertThat(named.get("companions").get(1).get("email").stringValue()).isEqualTo("cid@example.org");
        assertThat(code(name(group, List.of(people.get(0), people.get(1), people.get(0)))))
                .isEqualTo("too-many-companions");
        assertThat(code(name(group, List.of(Map.of("name", " "))))).isEqualTo("invalid");
    }

    private ResponseSpec name(JsonNode registration, List<?> people) {
        return visitors.manager()
                .put()
                .uri(address(registration) + "/companions")
                .bodyValue(Map.of("people", people))
                .exchange();
    }

    private void asks(UUID event, int version, String questions) {
        visitors.manager()
                .put()
                .uri("/api/events/{id}/admission", event)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue("{\"approval\": false, \"questions\": " + questions + "}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void assertWrong(UUID event, Map<String, ?> answers, String code, String pointer) {
        registers(visitors.nobody(), event, with(wish(somebody()), "answers", answers))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void rulesAreWrittenOverWhatWasRead() {
        var event = office.announces(5);
        office.rules(event, Map.of("approval", true)).expectStatus().isOk();

        assertThat(code(office.rules(event, Map.of("approval", false)))).isEqualTo("stale-version");
        assertThat(code(office.rules(UUID.randomUUID(), Map.of("approval", false))))
                .isEqualTo("event-not-found");
        assertThat(office.admission(event).get("approval").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"approval": false, "offerHours": 0}                                                    | invalid
            {"approval": false, "questions": [{"key": "A b", "kind": "text", "label": {"es": "x"}, "required": true}]} | invalid
            {"approval": false, "questions": [{"key": "a", "kind": "text", "label": {}, "required": true}]}            | invalid
            {"approval": false, "questions": [{"key": "a", "kind": "poem", "label": {"es": "x"}, "required": true}]}   | body-malformed
            {"approval": false, "questions": [{"key": "a", "kind": "choice", "label": {"es": "x"}, "required": true}]} | options-misplaced
            {"approval": false, "questions": [{"key": "a", "kind": "text", "label": {"es": "x"}, "required": true}, {"key": "a", "kind": "text", "label": {"es": "y"}, "required": true}]} | question-twice
            {"approval": false, "closesAt": "2027-01-01T10:00:00Z"}                                 | body-malformed
            """)
    void rulesThatMakeNoSenseAreRefused(String rules, String code) {
        var event = office.announces(5);

        assertThat(code(visitors.manager()
                        .put()
                        .uri("/api/events/{id}/admission", event)
                        .header(HttpHeaders.IF_MATCH, "\"0\"")
                        .header(HttpHeaders.CONTENT_TYPE, "application/json")
                        .bodyValue(rules)
                        .exchange()))
                .isEqualTo(code);
        assertThat(office.admission(event).get("version").intValue()).isZero();
    }

    private ResponseSpec revise(UUID event, String category, Map<String, ?> form, int version) {
        return visitors.manager()
                .put()
                .uri("/api/events/{event}/categories/{id}", event, category)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec allot(UUID event, Map<String, ?> form) {
        return visitors.manager()
                .post()
                .uri("/api/events/{id}/allotments", event)
                .bodyValue(form)
                .exchange();
    }

    private static Map<String, Object> in(String category, Map<String, Object> wish) {
        return with(wish, "categoryId", category);
    }

    private static Map<String, Object> with(Map<String, Object> map, String field, Object value) {
        var changed = new LinkedHashMap<>(map);
        changed.put(field, value);
        return changed;
    }

    private static String code(ResponseSpec answer) {
        return body(answer).path("code").asString("");
    }

    private static String address(JsonNode registration) {
        return "/api/registrations/" + registration.get("registrationId").stringValue();
    }

    private String stage(JsonNode registration) {
        return body(visitors.manager().get().uri(address(registration)).exchange())
                .get("stage")
                .stringValue();
    }

    private List<Integer> taken(UUID event) {
        return office.admission(event)
                .get("categories")
                .valueStream()
                .map(category -> category.path("taken").intValue())
                .toList();
    }

    private void assertNoDrift(UUID event) {
        assertThat(database.sql(
                                "SELECT sum(abs(taken - counted_seats(pool)))::bigint AS drift FROM pool WHERE event_id = :id")
                        .bind("id", event)
                        .map(row -> row.get("drift", Long.class))
                        .one()
                        .block())
                .isZero();
    }
}
