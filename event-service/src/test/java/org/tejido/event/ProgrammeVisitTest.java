package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tejido.event.Office.body;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;

/** What happens at an event, from the first draft to what everybody reads. */
@EventServiceTest
class ProgrammeVisitTest {

    private static final UUID HALL = UUID.randomUUID();
    private static final UUID LAB = UUID.randomUUID();
    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    UUID event;
    LocalDateTime ten;

    /** From ten to one, in Madrid. */
    @BeforeEach
    void aPanel() {
        var announced = office.announces(office.poster());
        event = Office.id(announced);
        ten = LocalDateTime.parse(announced.get("startsAt").stringValue());
    }

    @Test
    void everybodySeesWhatWasPublishedLastAndTheTeamWhatIsWrittenDown() {
        var opening = session(HALL, 0, 60);
        opening.put("speakers", List.of(Map.of("speakerId", ANA, "role", "moderator")));
        opening.put("track", "Clínica");
        var first = body(write(0, opening).expectStatus().isOk());
        published().expectStatus().isNotFound();

        publish(1).expectStatus().isOk();
        write(1, opening, session(LAB, 60, 90)).expectStatus().isOk();

        var seen = body(published().expectStatus().isOk());
        assertThat(first.get("version").longValue()).isEqualTo(1);
        assertThat(seen.get("version").longValue()).isEqualTo(1);
        assertThat(seen.get("sessions")).hasSize(1);
        assertThat(seen.get("sessions").get(0).get("startsAtInstant").stringValue())
                .isEqualTo(ten.atZone(Office.MADRID).toInstant().toString());
        assertThat(seen.get("sessions")
                        .get(0)
                        .get("speakers")
                        .get(0)
                        .get("role")
                        .stringValue())
                .isEqualTo("moderator");
        assertThat(seen.get("speakers").get(0).get("name").stringValue()).isEqualTo("Ana Pérez");
        var draft = body(visitors.manager()
                .get()
                .uri("/api/events/{event}/programme/draft", event)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(draft.get("sessions")).hasSize(2);
        assertThat(draft.get("publishedVersion").longValue()).isEqualTo(1);

        publish(2).expectStatus().isOk();
        assertThat(body(published().expectStatus().isOk()).get("sessions")).hasSize(2);
    }

    @Test
    void aRoomHasOneSessionAtATimeInWhateverZoneTheyAreWritten() {
        var first = session(HALL, 0, 60);
        var next = session(HALL, 60, 90);
        write(0, first, next, session(LAB, 30, 90)).expectStatus().isOk();

        // Ten on the Canaries is eleven in Madrid: it meets the second of them.
        var abroad = session(HALL, 15, 30);
        abroad.put("zone", "Atlantic/Canary");

        refused(write(1, first, next, abroad), "room-double-booked", "/sessions/2/roomId")
                .jsonPath("$.sessionId")
                .isEqualTo(next.get("sessionId").toString());
    }

    @Test
    void theDatabaseHoldsTheRoomsToo() {
        write(0, session(HALL, 0, 60)).expectStatus().isOk();

        assertThatThrownBy(() -> database.sql("""
                                INSERT INTO room_booking (event_id, session_id, room_id, during)
                                SELECT event_id, gen_random_uuid(), room_id,
                                       tstzrange(lower(during) + interval '59 minutes', upper(during) + interval '1 hour')
                                  FROM room_booking WHERE event_id = :event
                                """).bind("event", event).then().block())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            roomId   | 01900000-0000-7000-8000-00000000dead | room-unknown          | /sessions/0/roomId
            startsAt | 2027-03-28T02:30:00                  | local-time-skipped    | /sessions/0/startsAt
            startsAt | 2999-03-28T02:30:00                  | end-precedes-start    | /sessions/0/endsAt
            startsAt | 2020-03-28T02:30:00                  | session-outside-event | /sessions/0/startsAt
            zone     | Europe/Valladolid                    | zone-unknown          | /sessions/0/zone
            """)
    void whatDoesNotHoldTogetherIsNamedAndNothingIsWritten(String field, String value, String code, String pointer) {
        var session = session(HALL, 0, 60);
        session.put(field, value);

        refused(write(0, session), code, pointer);
        visitors.manager()
                .get()
                .uri("/api/events/{event}/programme/draft", event)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void idsTitlesAndSpeakersAreHeldTogetherToo() {
        var once = session(HALL, 0, 30);
        var again = session(LAB, 0, 30);
        again.put("sessionId", once.get("sessionId"));
        refused(write(0, once, again), "id-twice", "/sessions/1");

        var untitled = session(HALL, 0, 30);
        untitled.put("title", Map.of("es", " "));
        refused(write(0, untitled), "session-untitled", "/sessions/0/title");

        var strangers = session(HALL, 0, 30);
        strangers.put("speakers", List.of(Map.of("speakerId", ANA), Map.of("speakerId", UUID.randomUUID())));
        refused(write(0, strangers), "speaker-unknown", "/sessions/0/speakers/1/speakerId");
    }

    @Test
    void whoWroteMeanwhileIsNotOverwritten() {
        write(0, session(HALL, 0, 30)).expectStatus().isOk();

        write(0, session(HALL, 0, 60)).expectStatus().isEqualTo(412);
        write(7, session(HALL, 0, 60)).expectStatus().isEqualTo(412);
        publish(7).expectStatus().isEqualTo(412);
        published().expectStatus().isNotFound();
    }

    @Test
    void whatIsForMembersIsNobodyElses() {
        event = Office.id(office.announces(office.posterWith("visibility", "members")));
        write(0, session(HALL, 0, 30)).expectStatus().isOk();
        publish(1).expectStatus().isOk();

        published().expectStatus().isNotFound();
        visitors.manager()
                .get()
                .uri("/api/events/{event}/programme", event)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void nothingIsPublishedThatIsOutsideOfTheEventByNow() {
        write(0, session(HALL, 0, 30), session(HALL, 60, 90)).expectStatus().isOk();
        office.revises(office.sees(event), "{\"startsAt\":\"%s:00\"}".formatted(ten.plusMinutes(15)))
                .expectStatus()
                .isOk();

        refused(publish(1), "session-outside-event", "/sessions/0/startsAt");
        published().expectStatus().isNotFound();
        office.revises(office.sees(event), "{\"startsAt\":\"%s:00\"}".formatted(ten))
                .expectStatus()
                .isOk();
        publish(1).expectStatus().isOk();
    }

    @Test
    void nothingIsPublishedOfAProgrammeWithoutSessions() {
        write(0).expectStatus().isOk();

        publish(1).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("nothing-to-publish");
    }

    private Map<String, Object> session(UUID room, int from, int to) {
        var session = new HashMap<String, Object>();
        session.put("sessionId", UUID.randomUUID());
        session.put("title", Map.of("es", "Apertura", "en", "Opening"));
        session.put("roomId", room);
        session.put("startsAt", ten.plusMinutes(from) + ":00");
        session.put("endsAt", ten.plusMinutes(to) + ":00");
        session.put("speakers", new ArrayList<>());
        return session;
    }

    @SafeVarargs
    private ResponseSpec write(int version, Map<String, Object>... sessions) {
        return visitors.manager()
                .put()
                .uri("/api/events/{event}/programme/draft", event)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .bodyValue(Map.of(
                        "rooms",
                        List.of(
                                Map.of("roomId", HALL, "name", "Aula Magna", "capacity", 200),
                                Map.of("roomId", LAB, "name", "Laboratorio")),
                        "speakers",
                        List.of(Map.of("speakerId", ANA, "name", "Ana Pérez", "affiliation", "Hospital Clínico")),
                        "sessions",
                        List.of(sessions)))
                .exchange();
    }

    private ResponseSpec publish(int version) {
        return visitors.manager()
                .post()
                .uri("/api/events/{event}/programme/publication", event)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .exchange();
    }

    private ResponseSpec published() {
        return visitors.nobody()
                .get()
                .uri("/api/events/{event}/programme", event)
                .exchange();
    }

    private static BodyContentSpec refused(ResponseSpec answer, String code, String pointer) {
        return answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }
}
