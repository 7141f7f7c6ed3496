package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A matchmaking day, from its slots to the meetings that took place. */
@EventServiceTest
class MeetingVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    Messages messages;

    @Autowired
    WallClock clock;

    JsonNode event;
    UUID day;
    LocalDateTime start;

    @BeforeEach
    void aMatchmakingDay() {
        event = office.announces(office.posterWith("kind", "matchmaking-day"));
        day = Office.id(event);
        start = LocalDateTime.parse(event.get("startsAt").stringValue());
    }

    /** One who takes part, with the client that acts for them. */
    record Guest(UUID organisation, UUID participant, WebTestClient client, long version) {}

    @Test
    void twoWhoWantToMeetAreBroughtTogetherAndTellThatTheyMet() {
        opens(2, 3);
        var ana = takesPart(List.of());
        var luis = takesPart(List.of(0));

        var asked = body(asks(ana, luis.participant(), 1).expectStatus().isCreated());
        assertThat(asked.get("stage").stringValue()).isEqualTo("requested");
        var meeting = asked.get("meetingId").stringValue();
        answers(luis, meeting, "acceptance", "{\"rank\": 2}").expectStatus().isOk();

        var plan = plans("{\"seed\": 5}");
        assertThat(plan.get("held").intValue())
                .isEqualTo(1)
                .isEqualTo(plan.get("bound").intValue());
        assertThat(agendaOf(luis).get(0).has("hour"))
                .as("before it is published")
                .isFalse();
        publishes(plan);

        var hour = agendaOf(luis).get(0).get("hour");
        assertThat(hour.get("startsAt").stringValue()).isEqualTo(start.plusMinutes(20) + ":00");
        assertThat(hour.get("zone").stringValue()).isEqualTo("Europe/Madrid");
        assertThat(agendaOf(ana).get(0).get("partner").get("participantId").stringValue())
                .isEqualTo(luis.participant().toString());

        expect(outcome(ana, meeting, true), 409, "not-yet-begun");
        clock.putForward(Duration.ofDays(31));
        outcome(ana, meeting, true).expectStatus().isOk();
        outcome(luis, meeting, true).expectStatus().isOk();
        expect(outcome(luis, meeting, false), 409, "wrong-stage");

        var told = await().until(
                        () -> messages.about(UUID.fromString(meeting), "event.meeting.v1"), list -> !list.isEmpty());
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo("event.meeting.held");
            assertThat(message.json())
                    .contains(ana.organisation().toString(), luis.organisation().toString())
                    .doesNotContain("Ana Pérez");
        });
    }

    @Test
    void theForecastSaysInPlainSentencesWhatStandsInTheWay() {
        opens(2, 1);
        var popular = takesPart(List.of(1));
        for (var other = 0; other < 3; other++) {
            agree(takesPart(List.of()), popular);
        }

        var forecast = body(visitors.manager()
                .get()
                .uri("/api/events/{event}/meeting-forecast", day)
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(forecast.get("wanted").intValue()).isEqualTo(3);
        assertThat(forecast.get("bound").intValue()).isEqualTo(1);
        assertThat(forecast.get("summary").get("en").stringValue())
                .isEqualTo("Of the 3 meetings that both sides want at most 1 can take place, whatever the plan.");
        assertThat(forecast.get("bottlenecks").values().stream()
                        .map(told -> told.get("es").stringValue()))
                .contains("Ana Pérez tiene 3 reuniones acordadas y tiempo para 1: perderá al menos 2.")
                .anySatisfy(sentence -> assertThat(sentence).contains("caben 1 reuniones por las mesas"));
    }

    @Test
    void aPublishedPlanIsRepairedWithFewChanges() {
        opens(4, 4);
        var guests = new ArrayList<Guest>();
        for (var number = 0; number < 8; number++) {
            guests.add(takesPart(List.of()));
        }
        for (var one = 0; one < 8; one += 2) {
            agree(guests.get(one), guests.get(one + 1));
        }
        var first = plans("{\"seed\": 1}");
        publishes(first);
        var before = agendaOf(guests.get(2)).get(0).get("hour");

        guests.get(0)
                .client()
                .post()
                .uri("/api/participants/{id}/departure", guests.get(0).participant())
                .exchange()
                .expectStatus()
                .isOk();
        agree(guests.get(1), guests.get(2));
        var second = plans("{}");

        assertThat(second.get("number").intValue()).isEqualTo(2);
        assertThat(second.get("repairs").intValue()).isEqualTo(1);
        assertThat(second.get("held").intValue()).isEqualTo(4);
        assertThat(second.get("changed").intValue())
                .as("the two of the new meeting")
                .isEqualTo(2);
        publishes(second);
        assertThat(agendaOf(guests.get(2)).values().stream().map(meeting -> meeting.get("hour")))
                .hasSize(2)
                .contains(before);
        assertThat(agendaOf(guests.get(1))).hasSize(1);

        publishes(first);
        assertThat(agendaOf(guests.get(2)).get(0).get("hour")).isEqualTo(before);
    }

    @Test
    void whoeverAsksBackSaysYes() {
        opens(1, 1);
        var one = takesPart(List.of());
        var other = takesPart(List.of());
        asks(one, other.participant(), 2).expectStatus().isCreated();

        var accepted = body(asks(other, one.participant(), 1).expectStatus().isCreated());

        assertThat(accepted.get("stage").stringValue()).isEqualTo("accepted");
        assertThat(accepted.get("asks").booleanValue()).isFalse();
        expect(asks(one, other.participant(), 1), 409, "already-asked");
    }

    @Test
    void theDatabaseGivesNoTableTwiceAndSeatsNobodyAtTwo() {
        opens(1, 5);
        var guests = List.of(takesPart(List.of()), takesPart(List.of()), takesPart(List.of()));
        agree(guests.get(0), guests.get(1));
        agree(guests.get(0), guests.get(2));
        var plan = plans("{}");
        assertThat(plan.get("held").intValue()).isEqualTo(1);

        var twice = database.sql("""
                        INSERT INTO planned_seat SELECT event_id, plan, slot, participant_id, meeting_id FROM planned_seat
                         WHERE event_id = :event
                        """).bind("event", day).then();
        var table = database.sql("""
                        INSERT INTO planned_meeting
                        SELECT planned_meeting.event_id, plan, meeting.id, slot, table_number
                          FROM planned_meeting JOIN meeting ON meeting.event_id = planned_meeting.event_id
                         WHERE planned_meeting.event_id = :event AND meeting.id <> planned_meeting.meeting_id
                        """).bind("event", day).then();
        assertThatThrownBy(twice::block)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("planned_person_once");
        assertThatThrownBy(table::block)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("planned_table_once");
    }

    @Test
    void participantsAreShownToEachOtherWithoutTheirAddresses() {
        opens(1, 1);
        var one = takesPart(List.of());
        takesPart(List.of());

        var shown = one.client()
                .get()
                .uri("/api/events/{event}/participants", day)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(shown).contains("Ana Pérez", "Diagnóstico").doesNotContain("@");
        expect(
                visitors.memberOf(UUID.randomUUID())
                        .get()
                        .uri("/api/events/{event}/participants", day)
                        .exchange(),
                403,
                "not-taking-part");
    }

    @Test
    void somebodyWithoutAnAccountTakesPartWithTheirToken() {
        opens(1, 1);
        var receipt = body(registers(visitors.nobody(), day, wish(somebody())));
        var form = "{\"registrationId\": \"%s\"}"
                .formatted(receipt.get("registrationId").stringValue());
        expect(post(visitors.nobody(), "/api/events/" + day + "/participants", form), 404, "registration-not-found");

        var token = receipt.get("token").stringValue();
        var participant = body(post(visitors.nobody(), "/api/events/" + day + "/participants?token=" + token, form)
                .expectStatus()
                .isCreated());
        visitors.nobody()
                .get()
                .uri(
                        "/api/participants/{id}/meetings?token={token}",
                        participant.get("participantId").stringValue(),
                        token)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whoIsAwayAndWhatIsSoughtCanChange() {
        opens(3, 1);
        var guest = takesPart(List.of(0));
        var address = "/api/participants/" + guest.participant();

        var revised = body(patch(guest.client(), address, 1, "{\"away\": [2, 1, 2], \"seeks\": null}")
                .expectStatus()
                .isOk());

        assertThat(revised.get("away").toString()).isEqualTo("[1,2]");
        assertThat(revised.has("seeks")).isFalse();
        expect(patch(guest.client(), address, 1, "{\"atMost\": 2}"), 412, "stale-version");
        expect(patch(guest.client(), address, 2, "{\"away\": [3]}"), 422, "no-such-slot");
        expect(patch(guest.client(), address, 2, "{\"atMost\": 0}"), 422, "invalid");
        expect(
                patch(guest.client(), address, 2, "{\"registrationId\": \"%s\"}".formatted(UUID.randomUUID())),
                409,
                "already-takes-part");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no slots      | {"slots": []}                                                        | 422 | invalid
            overlapping   | {"slots": [{"s": 0, "e": 20, "t": 1}, {"s": 10, "e": 30, "t": 1}]}   | 422 | slots-overlap
            before it     | {"slots": [{"s": -30, "e": 0, "t": 1}]}                              | 422 | slot-outside-event
            after it      | {"slots": [{"s": 170, "e": 190, "t": 1}]}                            | 422 | slot-outside-event
            backwards     | {"slots": [{"s": 20, "e": 0, "t": 1}]}                               | 422 | end-precedes-start
            no table      | {"slots": [{"s": 0, "e": 20, "t": 0}]}                               | 422 | invalid
            unknown field | {"slots": [], "coffee": true}                                        | 400 | body-malformed
            """)
    void aRoundThatCannotBeIsRefused(String name, String form, int status, String code) {
        var filled = Pattern.compile("\"([se])\": (-?\\d+)")
                .matcher(form)
                .replaceAll(minute -> "\"%s\": \"%s:00\""
                        .formatted(
                                minute.group(1).equals("s") ? "startsAt" : "endsAt",
                                start.plusMinutes(Long.parseLong(minute.group(2)))))
                .replace("\"t\"", "\"tables\"");

        expect(post(visitors.manager(), "/api/events/" + day + "/meeting-round", filled), status, code);

        assertThat(count("meeting_round")).isZero();
    }

    @Test
    void aRoundIsMadeOnceAndStaysOnceAPlanIsPublished() {
        var round = opens(2, 1);
        expect(post(visitors.manager(), "/api/events/" + day + "/meeting-round", slots(1, 1)), 409, "round-exists");
        expect(
                post(visitors.manager(), "/api/events/" + UUID.randomUUID() + "/meeting-round", slots(1, 1)),
                404,
                "event-not-found");
        plans("{}");
        var revised = body(put(round.get("version").longValue(), slots(3, 2))
                .expectStatus()
                .isOk());
        assertThat(revised.get("slots")).hasSize(3);
        expect(put(1, slots(1, 1)), 412, "stale-version");

        publishes(plans("{}"));
        expect(put(2, slots(1, 1)), 409, "plan-published");
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        opens(1, 1);
        var one = takesPart(List.of());
        var other = takesPart(List.of());
        var stranger = visitors.memberOf(UUID.randomUUID());

        expect(asks(one, one.participant(), 1), 422, "meets-themselves");
        expect(asks(one, UUID.randomUUID(), 1), 404, "participant-not-found");
        expect(asks(one, other.participant(), 9), 422, "invalid");
        expect(
                asks(new Guest(null, one.participant(), stranger, 1), other.participant(), 1),
                404,
                "participant-not-found");

        var meeting = body(asks(one, other.participant(), 1)).get("meetingId").stringValue();
        expect(answers(one, meeting, "acceptance", "{}"), 403, "forbidden");
        expect(answers(other, meeting, "withdrawal", "{}"), 403, "forbidden");
        expect(post(stranger, "/api/meetings/" + meeting + "/acceptance", "{}"), 404, "meeting-not-found");
        answers(other, meeting, "declination", "{}").expectStatus().isOk();
        expect(asks(one, other.participant(), 1), 409, "already-asked");
        expect(answers(one, meeting, "withdrawal", "{}"), 409, "wrong-stage");
        answers(other, meeting, "acceptance", "{}").expectStatus().isOk();
        expect(outcome(one, meeting, true), 409, "not-planned");
        answers(one, meeting, "withdrawal", "{}").expectStatus().isOk();
        expect(answers(other, meeting, "acceptance", "{}"), 409, "wrong-stage");
    }

    @Test
    void onlyWhoIsRegisteredTakesPartAndOnlyOnce() {
        opens(1, 1);
        var guest = takesPart(List.of());
        var registration = body(guest.client()
                        .get()
                        .uri("/api/participants/" + guest.participant())
                        .exchange())
                .get("registrationId")
                .stringValue();
        var address = "/api/events/" + day + "/participants";

        expect(
                post(guest.client(), address, "{\"registrationId\": \"%s\"}".formatted(registration)),
                409,
                "already-takes-part");
        var other = body(registers(guest.client(), office.announces(5), wish(somebody())));
        expect(
                post(
                        guest.client(),
                        address,
                        "{\"registrationId\": \"%s\"}"
                                .formatted(other.get("registrationId").stringValue())),
                409,
                "registration-does-not-count");
        expect(
                post(guest.client(), address, "{\"registrationId\": \"%s\"}".formatted(UUID.randomUUID())),
                404,
                "registration-not-found");
        expect(
                visitors.manager()
                        .post()
                        .uri("/api/events/{event}/meeting-plans/9/publication", day)
                        .exchange(),
                404,
                "meeting-plan-not-found");
    }

    private JsonNode opens(int slots, int tables) {
        return body(post(visitors.manager(), "/api/events/" + day + "/meeting-round", slots(slots, tables))
                .expectStatus()
                .isCreated());
    }

    private String slots(int slots, int tables) {
        var listed = new ArrayList<String>();
        for (var slot = 0; slot < slots; slot++) {
            listed.add("{\"startsAt\": \"%s:00\", \"endsAt\": \"%s:00\", \"tables\": %d}"
                    .formatted(start.plusMinutes(20L * slot), start.plusMinutes(20L * slot + 15), tables));
        }
        return "{\"slots\": %s}".formatted(listed);
    }

    private Guest takesPart(List<Integer> away) {
        var organisation = UUID.randomUUID();
        var client = visitors.memberOf(organisation);
        var receipt =
                body(registers(client, day, wish(somebody())).expectStatus().isCreated());
        var form = new LinkedHashMap<String, Object>(Map.of(
                "registrationId",
                receipt.get("registrationId").stringValue(),
                "offers",
                "Diagnóstico molecular",
                "seeks",
                "Socios clínicos",
                "away",
                away));
        var participant = body(client.post()
                .uri("/api/events/{event}/participants", day)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isCreated());
        return new Guest(
                organisation,
                UUID.fromString(participant.get("participantId").stringValue()),
                client,
                participant.get("version").longValue());
    }

    private void agree(Guest one, Guest other) {
        var meeting = body(asks(one, other.participant(), 2).expectStatus().isCreated())
                .get("meetingId")
                .stringValue();
        answers(other, meeting, "acceptance", "{}").expectStatus().isOk();
    }

    private ResponseSpec asks(Guest one, UUID other, int rank) {
        return post(
                one.client(),
                "/api/participants/" + one.participant() + "/meetings",
                "{\"participantId\": \"%s\", \"rank\": %d}".formatted(other, rank));
    }

    private ResponseSpec answers(Guest guest, String meeting, String answer, String form) {
        return post(guest.client(), "/api/meetings/" + meeting + "/" + answer, form);
    }

    private ResponseSpec outcome(Guest guest, String meeting, boolean held) {
        return answers(guest, meeting, "outcome", "{\"held\": %s}".formatted(held));
    }

    private JsonNode agendaOf(Guest guest) {
        return body(guest.client()
                        .get()
                        .uri("/api/participants/{id}/meetings", guest.participant())
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items");
    }

    private JsonNode plans(String form) {
        return body(post(visitors.manager(), "/api/events/" + day + "/meeting-plans", form)
                .expectStatus()
                .isCreated());
    }

    private void publishes(JsonNode plan) {
        visitors.manager()
                .post()
                .uri(
                        "/api/events/{event}/meeting-plans/{number}/publication",
                        day,
                        plan.get("number").intValue())
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec put(long version, String form) {
        return visitors.manager()
                .put()
                .uri("/api/events/{event}/meeting-round", day)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(form)
                .exchange();
    }

    private static ResponseSpec patch(WebTestClient client, String address, long version, String patch) {
        return client.patch()
                .uri(address)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
                .bodyValue(patch)
                .exchange();
    }

    private static ResponseSpec post(WebTestClient client, String address, String form) {
        return client.post()
                .uri(address)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(form)
                .exchange();
    }

    private static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table + " WHERE event_id = :event")
                .bind("event", day)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
