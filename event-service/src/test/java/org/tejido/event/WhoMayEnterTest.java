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

/** Every address of the door and of what happens behind it, and everyone who might knock there. 412 and 422 let the caller in. */
@EventServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayEnterTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    UUID event;
    String registration;

    @BeforeAll
    void oneWhoIsExpected() {
        event = office.announces(20);
        registration = body(registers(visitors.memberOf(OWN), event, wish(somebody())))
                .get("registrationId")
                .stringValue();
        var start = office.sees(event).get("startsAt").stringValue();
        change("PUT", "/survey", 0)
                .bodyValue(Map.of(
                        "questions",
                        List.of(Map.of(
                                "key",
                                "again",
                                "kind",
                                "text",
                                "label",
                                Map.of("es", "¿Volvería?"),
                                "required",
                                false))))
                .exchange()
                .expectStatus()
                .isOk();
        change("PUT", "/programme/draft", 0)
                .bodyValue(Map.of(
                        "rooms",
                        List.of(),
                        "speakers",
                        List.of(),
                        "sessions",
                        List.of(Map.of(
                                "sessionId",
                                UUID.randomUUID(),
                                "title",
                                Map.of("es", "Apertura"),
                                "startsAt",
                                start,
                                "endsAt",
                                LocalDateTime.parse(start).plusHours(1) + ":00",
                                "speakers",
                                List.of()))))
                .exchange()
                .expectStatus()
                .isOk();
        change("POST", "/programme/publication", 1).exchange().expectStatus().isOk();
    }

    private WebTestClient.RequestBodySpec change(String method, String address, int version) {
        return visitors.manager()
                .method(HttpMethod.valueOf(method))
                .uri("/api/events/{event}" + address, event)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # method, address,                          nobody, juror, applicant, another member, own member, manager, admin
            GET,    /api/registrations/{registration}/pass,     404, 404, 404, 404, 200, 200, 200
            GET,    /api/registrations/{registration}/pass.svg, 404, 404, 404, 404, 200, 200, 200
            GET,    /api/registrations/{registration}/pass.png, 404, 404, 404, 404, 200, 200, 200
            GET,    /api/pass-keys,                             200, 200, 200, 200, 200, 200, 200
            POST,   /api/pass-keys,                             401, 403, 403, 403, 403, 403, 201
            POST,   /api/events/{event}/scans,                  401, 403, 403, 403, 403, 422, 422
            POST,   /api/events/{event}/walk-ins,               401, 403, 403, 403, 403, 422, 422
            GET,    /api/events/{event}/badges.pdf,             401, 403, 403, 403, 403, 200, 200
            GET,    /api/registrations/{registration}/badges.pdf, 401, 403, 403, 403, 403, 200, 200
            GET,    /api/events/{event}/registrations/export,   401, 403, 403, 403, 403, 200, 200
            GET,    /api/events/{event}/manifest,               401, 403, 403, 403, 403, 200, 200
            POST,   /api/registrations/erasure,                 401, 403, 403, 403, 403, 403, 422
            POST,   /api/registrations/retention,               401, 403, 403, 403, 403, 403, 422
            GET,    /api/registrations/retention/answers,       401, 403, 403, 403, 403, 403, 200
            POST,   /api/registrations/retention/answers,       401, 403, 403, 403, 403, 403, 200
            GET,    /api/events/{event}/legal-hold,             401, 403, 403, 403, 403, 404, 404
            PUT,    /api/events/{event}/legal-hold,             401, 403, 403, 403, 403, 403, 422
            DELETE, /api/events/{event}/legal-hold,             401, 403, 403, 403, 403, 403, 404
            GET,    /api/events/{event}/programme,              200, 200, 200, 200, 200, 200, 200
            GET,    /api/events/{event}/programme/draft,        401, 403, 403, 403, 403, 200, 200
            PUT,    /api/events/{event}/programme/draft,        401, 403, 403, 403, 403, 422, 422
            POST,   /api/events/{event}/programme/publication,  401, 403, 403, 403, 403, 412, 412
            GET,    /api/events/{event}/reminders,              401, 403, 403, 403, 403, 200, 200
            PUT,    /api/events/{event}/reminders,              401, 403, 403, 403, 403, 422, 422
            POST,   /api/registrations/{registration}/mail-objection, 404, 404, 404, 404, 200, 200, 200
            POST,   /api/operations/event/mails/collection,     401, 403, 403, 403, 403, 403, 200
            POST,   /api/operations/event/mails/receipt,        401, 403, 403, 403, 403, 403, 422
            POST,   /api/operations/event/audit/collection,     401, 403, 403, 403, 403, 403, 403
            GET,    /api/events/{event}/survey,                 401, 403, 403, 403, 403, 200, 200
            PUT,    /api/events/{event}/survey,                 401, 403, 403, 403, 403, 422, 422
            GET,    /api/events/{event}/survey/results,         401, 403, 403, 403, 403, 200, 200
            GET,    /api/registrations/{registration}/survey,   404, 404, 404, 404, 404, 404, 404
            POST,   /api/registrations/{registration}/survey-answer, 422, 422, 422, 422, 422, 422, 422
            GET,    /api/events/{event}/invitations,            401, 403, 403, 403, 403, 200, 200
            POST,   /api/events/{event}/invitations,            401, 403, 403, 403, 403, 200, 200
            DELETE, /api/events/{event}/invitations/{event},    401, 403, 403, 403, 403, 404, 404
            POST,   /api/events/{event}/series,                 401, 403, 403, 403, 403, 422, 422
            POST,   /api/events/{event}/series/publication,     401, 403, 403, 403, 403, 404, 404
            POST,   /api/events/{event}/postponement,           401, 403, 403, 403, 403, 412, 412
            POST,   /api/events/{event}/rescheduling,           401, 403, 403, 403, 403, 422, 422
            DELETE, /api/pass-keys/none,                        401, 403, 403, 403, 403, 403, 404
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

    private int call(WebTestClient visitor, String method, String address) {
        var request = visitor.method(HttpMethod.valueOf(method))
                .uri(address.replace("{event}", event.toString()).replace("{registration}", registration));
        return Visitors.status((method.startsWith("P")
                        ? request.header(HttpHeaders.IF_MATCH, "\"0\"")
                                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                                .bodyValue("{}")
                        : request)
                .exchange());
    }
}
