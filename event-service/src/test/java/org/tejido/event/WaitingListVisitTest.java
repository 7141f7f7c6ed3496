package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.waiting;
import static org.tejido.event.Office.wish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People who come too late, and get a seat after all. */
@EventServiceTest
class WaitingListVisitTest {

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

    @Autowired
    JsonMapper json;

    @Test
    void whoeverComesTooLateHearsHowManyWaitAndMayJoinThem() {
        var event = office.announces(1);
        stands(event, wish(somebody()));

        registers(visitors.nobody(), event, wish(somebody()))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sold-out")
                .jsonPath("$.left")
                .isEqualTo(0)
                .jsonPath("$.queue")
                .isEqualTo(0);
        var first = stands(event, waiting(somebody()));
        var second = stands(event, waiting(somebody()));

        assertThat(first.get("stage").stringValue()).isEqualTo("waiting");
        assertThat(first.get("ahead").intValue()).isZero();
        assertThat(second.get("ahead").intValue()).isEqualTo(1);
        assertThat(look(second).get("ahead").intValue()).isEqualTo(1);
        assertThat(office.admission(event).get("queue").intValue()).isEqualTo(2);
        registers(visitors.nobody(), event, wish(somebody()))
                .expectBody()
                .jsonPath("$.queue")
                .isEqualTo(2);
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void aSeatThatIsGivenUpIsHeldForWhoeverWaitsLongestAndForNobodyElse() {
        var event = office.announces(1);
        var seated = stands(event, wish(somebody()));
        var first = stands(event, waiting(somebody()));
        var second = stands(event, waiting(somebody()));

        cancel(seated);

        assertThat(stage(first)).isEqualTo("offered");
        assertThat(stage(second)).isEqualTo("waiting");
        assertThat(office.taken(event)).isEqualTo(1);
        registers(visitors.nobody(), event, wish(somebody())).expectStatus().isEqualTo(409);

        assertThat(post(first, "/acceptance").get("stage").stringValue()).isEqualTo("confirmed");
        assertThat(post(first, "/acceptance").get("code").stringValue()).isEqualTo("wrong-stage");
        cancel(first);
        assertThat(stage(second)).isEqualTo("offered");
        assertThat(post(second, "/decline").get("outcome").stringValue()).isEqualTo("declined");
        assertThat(office.taken(event)).isZero();
    }

    @Test
    void anOfferStandsForWorkingHoursAndThenGoesToTheNext() {
        var event = office.announces(1);
        var seated = stands(event, wish(somebody()));
        var slow = stands(event, waiting(somebody()));
        var next = stands(event, waiting(somebody()));
        cancel(seated);
        var until = Instant.parse(look(slow).get("offerUntil").stringValue());
        assertThat(until.atZone(Office.MADRID).getDayOfWeek().getValue()).isLessThan(6);

        clock.putForward(Duration.between(clock.instant(), until).plusSeconds(1));

        assertThat(post(slow, "/acceptance").get("code").stringValue()).isEqualTo("offer-expired");
        await().untilAsserted(() -> assertThat(stage(next)).isEqualTo("offered"));
        assertThat(look(slow).get("outcome").stringValue()).isEqualTo("expired");
        assertThat(post(slow, "/acceptance").get("code").stringValue()).isEqualTo("offer-expired");
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // A Tuesday morning, 8 hours; late in the afternoon; Friday evening; over the night in which the clocks go
        // forward.
        "2027-03-16T09:30:00, 8,  2027-03-16T17:30:00",
        "2027-03-16T17:00:00, 8,  2027-03-17T16:00:00",
        "2027-03-19T19:00:00, 8,  2027-03-22T17:00:00",
        "2027-03-26T17:00:00, 10, 2027-03-29T18:00:00",
        "2027-03-16T03:00:00, 9,  2027-03-16T18:00:00",
    })
    void workingHoursAreThoseOfThePlace(String from, int hours, String until) {
        assertThat(database.sql("SELECT working_hours_after(:from, :hours, 'Europe/Madrid') AS until")
                        .bind("from", at(from))
                        .bind("hours", hours)
                        .map(row -> row.get("until", Instant.class))
                        .one()
                        .block())
                .isEqualTo(at(until));
    }

    @Test
    void aGroupGetsAllItsSeatsOrKeepsItsTurnWhileSmallerOnesPass() {
        var event = office.announces(3);
        var pair = stands(event, group(wish(somebody()), 2));
        var single = stands(event, wish(somebody()));
        var group = stands(event, group(waiting(somebody()), 3));
        var late = stands(event, waiting(somebody()));

        cancel(single);
        assertThat(stage(group)).isEqualTo("waiting");
        assertThat(stage(late)).isEqualTo("offered");

        cancel(pair);
        assertThat(stage(group)).isEqualTo("waiting");
        post(late, "/decline");
        assertThat(stage(group)).isEqualTo("offered");
        assertThat(office.taken(event)).isEqualTo(3);
    }

    @Test
    void newSeatsAreOfferedAtOnce() {
        var event = office.announces(office.posterWith("capacity", 1));
        var id = Office.id(event);
        stands(id, wish(somebody()));
        var first = stands(id, waiting(somebody()));
        var second = stands(id, waiting(somebody()));
        var third = stands(id, waiting(somebody()));

        office.revises(event, "{\"capacity\": 3}").expectStatus().isOk();

        assertThat(List.of(stage(first), stage(second), stage(third))).containsExactly("offered", "offered", "waiting");
        assertThat(office.taken(id)).isEqualTo(3);
    }

    @Test
    void whoeverIsMovedUpHasAReasonAndIsNext() {
        var event = office.announces(1);
        var seated = stands(event, wish(somebody()));
        stands(event, waiting(somebody()));
        var speaker = stands(event, waiting(somebody()));
        var unfounded = body(visitors.manager()
                .post()
                .uri(address(speaker) + "/priority")
                .bodyValue(Map.of("reason", " "))
                .exchange()
                .expectStatus()
                .isEqualTo(422));
        assertThat(unfounded.get("code").stringValue()).isEqualTo("invalid");

        visitors.manager()
                .post()
                .uri(address(speaker) + "/priority")
                .bodyValue(Map.of("reason", "Speaks in the second session."))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.ahead")
                .isEqualTo(0);
        cancel(seated);

        assertThat(stage(speaker)).isEqualTo("offered");
    }

    @Test
    void whoeverLeavesTheQueueIsPassedOver() {
        var event = office.announces(1);
        var seated = stands(event, wish(somebody()));
        var gone = stands(event, waiting("gone@example.org"));
        var next = stands(event, waiting(somebody()));

        assertThat(body(visitors.nobody()
                                .post()
                                .uri(
                                        address(gone) + "/cancellation?token={token}",
                                        gone.get("token").stringValue())
                                .exchange()
                                .expectStatus()
                                .isOk())
                        .get("outcome")
                        .stringValue())
                .isEqualTo("left");
        cancel(seated);

        assertThat(stage(next)).isEqualTo("offered");
        assertThat(stands(event, waiting("gone@example.org")).get("ahead").intValue())
                .isZero();
    }

    @Test
    void whoeverStandsInForAColleagueKeepsTheTurn() {
        var organisation = UUID.randomUUID();
        var colleague = visitors.memberOf(organisation);
        var event = office.announces(1);
        var seated = stands(event, wish(somebody()));
        var first = body(registers(colleague, event, waiting(somebody())));
        stands(event, waiting(somebody()));

        var substituted = body(colleague
                .post()
                .uri(address(first) + "/substitution")
                .bodyValue(Map.of("name", "Berta Gil", "email", "berta@example.org"))
                .exchange()
                .expectStatus()
                .isOk());
        cancel(seated);

        assertThat(substituted.get("person").get("name").stringValue()).isEqualTo("Berta Gil");
        assertThat(stage(first)).isEqualTo("offered");
        registers(visitors.nobody(), event, wish("berta@example.org"))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("already-registered");
        var alone = stands(office.announces(1), wish(somebody()));
        assertThat(body(visitors.nobody()
                                .post()
                                .uri(
                                        address(alone) + "/substitution?token={token}",
                                        alone.get("token").stringValue())
                                .bodyValue(Map.of("name", "Berta Gil", "email", "berta@example.org"))
                                .exchange())
                        .get("code")
                        .stringValue())
                .isEqualTo("nobody-to-substitute");
    }

    @Test
    void approvalIsAnotherThingThanWaiting() {
        var event = office.announces(2);
        office.rules(event, Map.of("approval", true)).expectStatus().isOk();
        var yes = stands(event, wish(somebody()));
        var no = stands(event, wish(somebody()));
        var waits = stands(event, waiting(somebody()));
        assertThat(yes.get("stage").stringValue()).isEqualTo("requested");
        assertThat(waits.get("stage").stringValue()).isEqualTo("waiting");
        assertThat(office.taken(event)).isEqualTo(2);

        assertThat(post(yes, "/approval").get("stage").stringValue()).isEqualTo("confirmed");
        assertThat(post(no, "/rejection").get("outcome").stringValue()).isEqualTo("rejected");

        assertThat(stage(waits)).isEqualTo("offered");
        assertThat(post(waits, "/acceptance").get("stage").stringValue()).isEqualTo("requested");
        assertThat(post(waits, "/approval").get("stage").stringValue()).isEqualTo("confirmed");
        assertThat(post(waits, "/approval").get("code").stringValue()).isEqualTo("wrong-stage");
        assertThat(office.taken(event)).isEqualTo(2);
    }

    @Test
    void everyStepIsToldAsTheExamplesDo() throws IOException {
        var organisation = new Neighbourhood(messages, database).organisation();
        var colleague = visitors.memberOf(organisation);
        var event = office.announces(2);
        var seated = body(registers(colleague, event, group(wish(somebody()), 2)));
        var late = body(registers(colleague, event, group(waiting(somebody()), 2)));
        cancel(seated);
        post(late, "/decline");
        office.rules(event, Map.of("approval", true)).expectStatus().isOk();
        var asked = body(registers(colleague, event, group(wish(somebody()), 2)));
        colleague
                .post()
                .uri(address(asked) + "/substitution")
                .bodyValue(Map.of("name", "Berta Gil", "email", somebody()))
                .exchange()
                .expectStatus()
                .isOk();

        assertTold(seated, organisation, "confirmed", "cancelled");
        assertTold(late, organisation, "queued", "offered", "withdrawn");
        assertTold(asked, organisation, "requested", "substituted");
    }

    /** All of them, in order, with nothing else in them than the examples have. */
    private void assertTold(JsonNode registration, UUID organisation, String... participles) throws IOException {
        var told = database.sql("""
                        SELECT type, data FROM outbox
                         WHERE topic = 'event.registration.v1' AND subject = :id ORDER BY sequence
                        """)
                .bind("id", id(registration))
                .map(row -> Map.entry(
                        row.get("type", String.class), (ObjectNode) json.readTree(row.get("data", String.class))))
                .all()
                .collectList()
                .block();
        assertThat(told)
                .extracting(Map.Entry::getKey)
                .containsExactly(List.of(participles).stream()
                        .map(participle -> "event.registration." + participle)
                        .toArray(String[]::new));
        for (var message : told) {
            var example = (ObjectNode)
                    json.readTree(Files.readString(Path.of("contracts/examples", message.getKey() + ".json")));
            var data = message.getValue();
            example.put("registrationId", id(registration).toString());
            example.put("eventId", registration.get("eventId").stringValue());
            example.put("organisationId", organisation.toString());
            example.replace("memberPrice", example.has("memberPrice") ? json.readTree("false") : null);
            if (!example.path("memberPrice").isBoolean()) {
                example.remove("memberPrice");
            }
            for (var free : List.of("offerUntil", "outcome")) {
                if (example.has(free)) {
                    assertThat(data.has(free)).as(free).isTrue();
                    example.set(free, data.get(free));
                }
            }
            assertThat(data).isEqualTo(example);
        }
    }

    private static Map<String, Object> group(Map<String, Object> wish, int seats) {
        var group = new LinkedHashMap<>(wish);
        group.put("seats", seats);
        return group;
    }

    private JsonNode stands(UUID event, Map<String, ?> wish) {
        return body(registers(visitors.nobody(), event, wish).expectStatus().isCreated());
    }

    private void cancel(JsonNode registration) {
        visitors.manager()
                .post()
                .uri(address(registration) + "/cancellation")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private JsonNode post(JsonNode registration, String what) {
        return body(visitors.manager().post().uri(address(registration) + what).exchange());
    }

    private JsonNode look(JsonNode registration) {
        return body(visitors.manager().get().uri(address(registration)).exchange());
    }

    private String stage(JsonNode registration) {
        return look(registration).get("stage").stringValue();
    }

    private static UUID id(JsonNode registration) {
        return UUID.fromString(registration.get("registrationId").stringValue());
    }

    private static String address(JsonNode registration) {
        return "/api/registrations/" + registration.get("registrationId").stringValue();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Office.MADRID).toInstant();
    }
}
