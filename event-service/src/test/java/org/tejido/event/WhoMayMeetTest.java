package org.tejido.event;

import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/**
 * Every address of the meetings, and everyone who might knock there. New things come without their fields, and changes with a
 * version that nobody has: 422 and 412 say that the caller was let in, and nothing happens.
 */
@EventServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayMeetTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID ASKED = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    UUID event;
    String participant;
    String meeting;

    @BeforeAll
    void twoWhoMightMeet() {
        var published = office.announces(office.poster());
        event = Office.id(published);
        var start = LocalDateTime.parse(published.get("startsAt").stringValue());
        post(
                visitors.manager(),
                "/api/events/" + event + "/meeting-round",
                Map.of(
                        "slots",
                        List.of(Map.of(
                                "startsAt", start + ":00", "endsAt", start.plusMinutes(20) + ":00", "tables", 1))));
        participant = takesPart(visitors.memberOf(OWN));
        meeting = post(
                        visitors.memberOf(OWN),
                        "/api/participants/" + participant + "/meetings",
                        Map.of("participantId", takesPart(visitors.memberOf(ASKED))))
                .get("meetingId")
                .stringValue();
        post(visitors.manager(), "/api/events/" + event + "/meeting-plans", Map.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # method, address,                       nobody, juror, applicant, another member, own member, manager, admin
            GET,   /api/events/{event}/meeting-round,              200, 200, 200, 200, 200, 200, 200
            POST,  /api/events/{event}/meeting-round,              401, 403, 403, 403, 403, 422, 422
            PUT,   /api/events/{event}/meeting-round,              401, 403, 403, 403, 403, 422, 422
            GET,   /api/events/{event}/participants,               403, 403, 403, 403, 200, 200, 200
            POST,  /api/events/{event}/participants,               422, 422, 422, 422, 422, 422, 422
            GET,   /api/participants/{participant},                404, 404, 404, 404, 200, 200, 200
            PATCH, /api/participants/{participant},                404, 404, 404, 404, 412, 412, 412
            GET,   /api/participants/{participant}/meetings,       404, 404, 404, 404, 200, 200, 200
            POST,  /api/participants/{participant}/meetings,       422, 422, 422, 422, 422, 422, 422
            GET,   /api/meetings/{meeting},                        404, 404, 404, 404, 200, 200, 200
            POST,  /api/meetings/{meeting}/outcome,                422, 422, 422, 422, 422, 422, 422
            GET,   /api/events/{event}/meeting-forecast,           401, 403, 403, 403, 403, 200, 200
            GET,   /api/events/{event}/meeting-plans,              401, 403, 403, 403, 403, 200, 200
            POST,  /api/events/{event}/meeting-plans,              401, 403, 403, 403, 403, 201, 201
            GET,   /api/events/{event}/meeting-plans/1,            401, 403, 403, 403, 403, 200, 200
            POST,  /api/events/{event}/meeting-plans/9/publication, 401, 403, 403, 403, 403, 404, 404
            POST,  /api/meetings/{meeting}/acceptance,             404, 404, 404, 404, 403, 200, 409
            POST,  /api/meetings/{meeting}/declination,            404, 404, 404, 404, 403, 409, 409
            POST,  /api/meetings/{meeting}/withdrawal,             404, 404, 404, 404, 200, 409, 409
            POST,  /api/participants/{participant}/departure,      404, 404, 404, 404, 200, 200, 200
            """)
    void isAnsweredForEachAddress(
            String method,
            String address,
            int nobody,
            int juror,
            int applicant,
            int anotherMember,
            int ownMember,
            int manager,
            int admin) {
        new Everyone(visitors, OWN, OTHER)
                .areAnswered(
                        List.of(nobody, juror, applicant, anotherMember, ownMember, manager, admin),
                        (_, visitor) -> call(visitor, method, address));
    }

    private String takesPart(WebTestClient client) {
        var receipt = body(registers(client, event, wish(somebody())));
        return post(
                        client,
                        "/api/events/" + event + "/participants",
                        Map.of("registrationId", receipt.get("registrationId").stringValue()))
                .get("participantId")
                .stringValue();
    }

    private static JsonNode post(WebTestClient client, String address, Map<String, ?> form) {
        return body(client.post()
                .uri(address)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private int call(WebTestClient visitor, String method, String address) {
        var request = visitor.method(HttpMethod.valueOf(method))
                .uri(address.replace("{event}", event.toString())
                        .replace("{participant}", participant)
                        .replace("{meeting}", meeting))
                .header(HttpHeaders.IF_MATCH, "\"999\"");
        return (method.equals("GET")
                        ? request
                        : request.header(HttpHeaders.CONTENT_TYPE, "application/json")
                                .bodyValue("{}"))
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getStatus()
                .value();
    }
}
