package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
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

    UUID published;
    UUID draft;
    String registration;

    @BeforeEach
    void anEventAndSomebodyRegisteredForIt() {
        published = office.announces(20);
        draft = Office.id(office.drafts(office.poster()));
        registration = body(registers(visitors.memberOf(OWN), published, wish(somebody()))
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
            POST,  /api/events/{published}/registrations,  201,   201,       201,            201,        201,     201,   201
            GET,   /api/events/{published}/registrations,  401,   403,       403,            403,        403,     200,   200
            GET,   /api/registrations/{registration},      404,   404,       404,            404,        200,     200,   200
            POST,  /api/registrations/{registration}/cancellation, 404, 404, 404,            404,        200,     200,   200
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
        assertThat(call(visitors.nobody(), method, address)).as("nobody").isEqualTo(nobody);
        assertThat(call(visitors.juror(), method, address)).as("juror").isEqualTo(juror);
        assertThat(call(visitors.applicantOf(OTHER), method, address))
                .as("applicant")
                .isEqualTo(applicant);
        assertThat(call(visitors.memberOf(OTHER), method, address))
                .as("another member")
                .isEqualTo(anotherMember);
        assertThat(call(visitors.memberOf(OWN), method, address))
                .as("own member")
                .isEqualTo(ownMember);
        anEventAndSomebodyRegisteredForIt();
        assertThat(call(visitors.manager(), method, address)).as("manager").isEqualTo(manager);
        anEventAndSomebodyRegisteredForIt();
        assertThat(call(visitors.admin(), method, address)).as("admin").isEqualTo(admin);
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
        assertThat(office.taken(published)).isEqualTo(1);
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
        var request = visitor.method(HttpMethod.valueOf(method))
                .uri(address.replace("{published}", published.toString())
                        .replace("{draft}", draft.toString())
                        .replace("{registration}", registration))
                .header(HttpHeaders.IF_MATCH, "\"1\"");
        var sent = sent(method, address);
        return (sent == null
                        ? request
                        : request.header(HttpHeaders.CONTENT_TYPE, "application/json")
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
        return method.equals("POST") && address.endsWith("/registrations") ? wish(somebody()) : null;
    }

    private static Map<String, Object> wishFor(UUID organisation) {
        var wish = new LinkedHashMap<String, Object>(wish(somebody()));
        wish.put("organisationId", organisation);
        return wish;
    }
}
