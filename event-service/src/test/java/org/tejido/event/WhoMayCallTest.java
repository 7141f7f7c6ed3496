package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.waiting;
import static org.tejido.event.Office.wish;

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
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;

/** Every address of the service, and everyone who might knock there. */
@EventServiceTest
class WhoMayCallTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    UUID published;
    UUID draft;
    String category;
    String allotment;
    String registration;
    String offer;
    String waiting;
    String request;

    @BeforeEach
    void anEventAndPeopleInEveryStageOfTheirLives() {
        var neighbour = new Neighbourhood(messages, database).organisation();
        published = office.announces(20);
        draft = Office.id(office.drafts(office.poster()));
        category = office.adds(draft, office.category("on-site", 5));
        allotment = office.setsAside(published, neighbour, 2);
        registration = stands(published, wish(somebody()));

        var full = office.announces(1);
        var first = stands(full, wish(somebody()));
        offer = stands(full, waiting(somebody()));
        waiting = stands(full, waiting(somebody()));
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/cancellation", first)
                .exchange()
                .expectStatus()
                .isOk();

        var chosen = office.announces(5);
        office.rules(chosen, Map.of("approval", true)).expectStatus().isOk();
        request = stands(chosen, wish(somebody()));
    }

    private String stands(UUID event, Map<String, ?> wish) {
        return body(registers(visitors.memberOf(OWN), event, wish)
                        .expectStatus()
                        .isCreated())
                .get("registrationId")
                .stringValue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # method, address,                          nobody, juror, applicant, another member, own member, manager, admin
            POST,  /api/events,                            401,   403,       403,            403,        403,     201,   201
            GET,   /api/events,                            200,   200,       200,            200,        200,     200,   200
            GET,   /api/events/{published},                200,   200,       200,            200,        200,     200,   200
            GET,   /api/events/{draft},                    404,   404,       404,            404,        404,     200,   200
            PATCH, /api/events/{draft},                    401,   403,       403,            403,        403,     200,   200
            POST,  /api/events/{draft}/publication,        401,   403,       403,            403,        403,     200,   200
            POST,  /api/events/{draft}/cancellation,       401,   403,       403,            403,        403,     200,   200
            GET,   /api/events/{published}/admission,      200,   200,       200,            200,        200,     200,   200
            GET,   /api/events/{draft}/admission,          404,   404,       404,            404,        404,     200,   200
            PUT,   /api/events/{draft}/admission,          401,   403,       403,            403,        403,     200,   200
            POST,  /api/events/{draft}/categories,         401,   403,       403,            403,        403,     201,   201
            PUT,   /api/events/{draft}/categories/{category}, 401, 403,      403,            403,        403,     200,   200
            GET,   /api/events/{published}/allotments,     401,   403,       403,            403,        403,     200,   200
            POST,  /api/events/{published}/allotments,     401,   403,       403,            403,        403,     201,   201
            POST,  /api/events/{published}/allotments/{allotment}/claw-back, 401, 403, 403,  403,        403,     200,   200
            POST,  /api/events/{published}/registrations,  201,   201,       201,            201,        201,     201,   201
            GET,   /api/events/{published}/registrations,  401,   403,       403,            403,        403,     200,   200
            GET,   /api/registrations/{registration},      404,   404,       404,            404,        200,     200,   200
            POST,  /api/registrations/{registration}/cancellation, 404, 404, 404,            404,        200,     200,   200
            POST,  /api/registrations/{offer}/acceptance,  404,   404,       404,            404,        200,     200,   200
            POST,  /api/registrations/{offer}/decline,     404,   404,       404,            404,        200,     200,   200
            POST,  /api/registrations/{registration}/substitution, 404, 404, 404,            404,        200,     200,   200
            PUT,   /api/registrations/{registration}/companions, 404, 404,   404,            404,        200,     200,   200
            POST,  /api/registrations/{request}/approval,  401,   403,       403,            403,        403,     200,   200
            POST,  /api/registrations/{request}/rejection, 401,   403,       403,            403,        403,     200,   200
            POST,  /api/registrations/{waiting}/priority,  401,   403,       403,            403,        403,     200,   200
            POST,  /api/registrations/{registration}/check-in,     401, 403, 403,            403,        403,     200,   200
            GET,   /api/registrations/{registration}/calendar, 404, 404, 404,                404,        200,     200,   200
            GET,   /api/events/{published}/calendar,       200,   200,       200,            200,        200,     200,   200
            GET,   /api/events/{draft}/calendar,           404,   404,       404,            404,        404,     404,   404
            GET,   /api/calendars/public,                  200,   200,       200,            200,        200,     200,   200
            GET,   /api/calendars/unknown,                 404,   404,       404,            404,        404,     404,   404
            POST,  /api/calendars/own,                     401,   201,       201,            201,        201,     201,   201
            DELETE, /api/calendars/own,                    401,   204,       204,            204,        204,     204,   204
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
                        (name, visitor) -> {
                            if (Everyone.isTeam(name)) {
                                anew(method);
                            }
                            return call(visitor, method, address);
                        });
    }

    /** Whoever reads leaves everything as it was. */
    private void anew(String method) {
        if (!method.equals("GET")) {
            anEventAndPeopleInEveryStageOfTheirLives();
        }
    }

    @Test
    void nobodyRegistersForAnOrganisationThatTheyDoNotActFor() {
        for (var visitor : new WebTestClient[] {visitors.nobody(), visitors.juror(), visitors.memberOf(OTHER)}) {
            registers(visitor, published, wishFor(OWN))
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-your-organisation")
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/organisationId");
        }
        assertThat(office.taken(published)).isEqualTo(3);
    }

    @Test
    void aSystemIsHeldToItsScopes() {
        registers(visitors.system("manager", null, "event:read"), published, wish(somebody()))
                .expectStatus()
                .isForbidden();
        registers(visitors.system("member", OWN, "event:write"), published, wish(somebody()))
                .expectStatus()
                .isCreated();
        assertThat(call(
                        visitors.system("manager", null, "event:write"),
                        "GET",
                        "/api/events/{published}/registrations"))
                .isEqualTo(403);
    }

    @Test
    void whoeverRegisteredWithAnAccountSeesTheRegistrationAgain() {
        var juror = visitors.holding(visitors.token(UUID.randomUUID(), "juror", null, "*"));
        var receipt = body(
                registers(juror, published, wish(somebody())).expectStatus().isCreated());

        assertThat(receipt.has("token")).isFalse();
        juror.get()
                .uri("/api/registrations/{id}", receipt.get("registrationId").stringValue())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aTokenOpensOneRegistrationAndNoOther() {
        var mine = body(registers(visitors.nobody(), published, wish(somebody())));

        visitors.nobody()
                .post()
                .uri(
                        "/api/registrations/{id}/cancellation?token={token}",
                        registration,
                        mine.get("token").stringValue())
                .exchange()
                .expectStatus()
                .isNotFound();
        visitors.nobody()
                .get()
                .uri("/api/registrations/{id}?token=", registration)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private int call(WebTestClient visitor, String method, String address) {
        var prepared = visitor.method(HttpMethod.valueOf(method))
                .uri(address.replace("{published}", published.toString())
                        .replace("{draft}", draft.toString())
                        .replace("{category}", category)
                        .replace("{allotment}", allotment)
                        .replace("{registration}", registration)
                        .replace("{offer}", offer)
                        .replace("{waiting}", waiting)
                        .replace("{request}", request))
                .header(HttpHeaders.IF_MATCH, address.endsWith("/admission") ? "\"0\"" : "\"1\"");
        var sent = sent(method, address);
        return (sent == null
                        ? prepared
                        : prepared.header(HttpHeaders.CONTENT_TYPE, "application/json")
                                .bodyValue(sent))
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getStatus()
                .value();
    }

    private Object sent(String method, String address) {
        if (method.equals("PATCH")) {
            return Map.of("capacity", 51);
        }
        if (method.equals("POST") && address.equals("/api/events")) {
            return office.poster();
        }
        if (address.endsWith("/admission")) {
            return method.equals("PUT") ? Map.of("approval", false) : null;
        }
        if (address.contains("/categories")) {
            return office.category("online", 7);
        }
        if (address.endsWith("/allotments")) {
            return method.equals("POST")
                    ? office.allotment(new Neighbourhood(messages, database).organisation(), 1)
                    : null;
        }
        if (address.endsWith("/substitution")) {
            return wish(somebody()).get("person");
        }
        if (address.endsWith("/companions")) {
            return Map.of("people", List.of());
        }
        if (address.endsWith("/priority")) {
            return Map.of("reason", "Speaks in the second session.");
        }
        return method.equals("POST") && address.endsWith("/registrations") ? wish(somebody()) : null;
    }

    private static Map<String, Object> wishFor(UUID organisation) {
        var wish = new LinkedHashMap<String, Object>(wish(somebody()));
        wish.put("organisationId", organisation);
        return wish;
    }
}
