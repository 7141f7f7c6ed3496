package org.tejido.member.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.tag;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Somebody asks what is held of her. */
@MemberServiceTest
class RequestVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    UUID person = new UUID(0, 0);

    @BeforeEach
    void aPerson() {
        var applied = office.receives(application(organisation()));
        person = id(
                office.sees("/api/organisations/%s/people".formatted(id(applied, "organisationId")))
                        .at("/items/0"),
                "personId");
    }

    @Test
    void isAnsweredOnceItIsKnownThatItIsShe() {
        var request = receives(clock.today());
        refused(does(request, "answer", Map.of("outcome", "granted", "words", "Sent")), 409, "identity-unchecked");

        var known = body(does(request, "identification", Map.of("personId", person, "how", "Came by"))
                .expectStatus()
                .isOk());
        var answered = body(does(known, "answer", Map.of("outcome", "granted", "words", "Sent the copy"))
                .expectStatus()
                .isOk());

        assertThat(answered.get("state").stringValue()).isEqualTo("answered");
        assertThat(answered.get("answeredOn").stringValue())
                .isEqualTo(clock.today().toString());
        refused(does(answered, "extension", Map.of("why", "Much")), 409, "request-answered");
        refused(does(request, "answer", Map.of("outcome", "refused", "words", "No")), 412, "stale-version");
    }

    @Test
    void appearsInTheWorkOfTheDayAsItComesDue() {
        var early = receives(clock.today());
        var late = receives(clock.today().minusDays(40));

        assertThat(dueToday()).contains(late.get("requestId").stringValue());
        assertThat(dueToday()).doesNotContain(early.get("requestId").stringValue());
        assertThat(late.get("overdue").booleanValue()).isTrue();
        does(late, "answer", Map.of("outcome", "refused", "words", "Nobody knows who that is"))
                .expectStatus()
                .isOk();
        assertThat(dueToday()).doesNotContain(late.get("requestId").stringValue());
        assertThat(Office.whole(visitors.manager(), "/api/privacy/requests?open=true", "requestId"))
                .contains(early.get("requestId").stringValue())
                .doesNotContain(late.get("requestId").stringValue());
    }

    @Test
    void losesItsWordsWithTheDataOfThePersonAndStaysAsProof() {
        var request = body(
                does(receives(clock.today()), "identification", Map.of("personId", person, "how", "Passport of Carmen"))
                        .expectStatus()
                        .isOk());
        var address = "/api/privacy/people/" + person;
        assertThat(office.sees(address + "/data").at("/requests/0/words").stringValue())
                .isEqualTo("Carmen asks what you hold.");

        visitors.admin()
                .post()
                .uri(address + "/erasure")
                .exchange()
                .expectStatus()
                .isCreated();

        var left = office.sees("/api/privacy/requests/" + id(request, "requestId"));
        assertThat(left.get("right").stringValue()).isEqualTo("access");
        assertThat(left.toString()).doesNotContain("Carmen");
    }

    @Test
    void isRefusedBeforeItCameAndForNobody() {
        refused(sends(form(clock.today().plusDays(1))), 422, "received-in-the-future");
        var form = form(clock.today());
        form.put("personId", UUID.randomUUID());
        refused(sends(form), 422, "request-person-unknown");
        form.remove("personId");
        form.put("id", UUID.randomUUID());
        sends(form).expectStatus().isCreated();
        refused(sends(form), 409, "request-exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"restriction", "objection"})
    void hasItsEffectWhereHerDataAreNotToBeUsed(String right) {
        var it = office.sees("/api/people/" + person);
        var email = it.get("email").stringValue();
        var form = new HashMap<>(form(clock.today()));
        form.put("right", right);
        var request = body(sends(form).expectStatus().isCreated());
        assertThat(exported()).contains(email);

        var known = body(does(request, "identification", Map.of("personId", person, "how", "Came by"))
                .expectStatus()
                .isOk());
        does(known, "answer", Map.of("outcome", "granted", "words", "It is done"))
                .expectStatus()
                .isOk();

        assertThat(restrictions().findValuesAsString("ground")).containsExactly(right);
        assertThat(exported()).doesNotContain(email);
        refused(asksForConsent(), 409, "person-restricted");
        var mail = visitors.manager()
                .post()
                .uri("/api/inbound-mails")
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .bodyValue(
                        "Message-ID: <%s@mail.example>\r\nFrom: %s\r\nTo: office@cluster.example\r\nSubject: Hello\r\n\r\nHi\r\n"
                                .formatted(UUID.randomUUID(), email))
                .exchange();
        assertThat(body(mail.expectStatus().is2xxSuccessful()).toString()).contains("waiting");

        visitors.admin()
                .delete()
                .uri("/api/privacy/people/{person}/restrictions/{right}", person, right)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(restrictions()).isEmpty();
        assertThat(exported()).contains(email);
        asksForConsent().expectStatus().isCreated();
    }

    @Test
    void hasNoEffectWhereItIsRefused() {
        var form = new HashMap<>(form(clock.today()));
        form.put("right", "objection");
        var request = body(sends(form).expectStatus().isCreated());
        var known = body(does(request, "identification", Map.of("personId", person, "how", "Came by"))
                .expectStatus()
                .isOk());

        does(known, "answer", Map.of("outcome", "refused", "words", "The law has it kept"))
                .expectStatus()
                .isOk();

        assertThat(restrictions()).isEmpty();
        refused(
                visitors.admin()
                        .put()
                        .uri("/api/privacy/people/{person}/restrictions/objection", UUID.randomUUID())
                        .exchange(),
                404,
                "person-not-found");
        refused(
                visitors.admin()
                        .put()
                        .uri("/api/privacy/people/{person}/restrictions/whim", person)
                        .exchange(),
                404,
                "ground-not-found");
    }

    private JsonNode restrictions() {
        return office.sees("/api/privacy/people/" + person + "/restrictions").get("items");
    }

    private ResponseSpec asksForConsent() {
        return visitors.manager()
                .post()
                .uri("/api/privacy/people/{person}/consent-requests", person)
                .bodyValue(Map.of("purpose", "newsletter", "language", "es"))
                .exchange();
    }

    private String exported() {
        var home = office.sees("/api/people/" + person).get("organisationId").stringValue();
        var name = office.sees("/api/organisations/" + home).get("name").stringValue();
        return visitors.manager()
                .get()
                .uri("/api/exports/people?query=" + name.split("[ ,]")[1])
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private List<String> dueToday() {
        return office.sees("/api/today").get("requests").findValuesAsString("requestId");
    }

    private JsonNode receives(LocalDate day) {
        return body(sends(form(day)).expectStatus().isCreated());
    }

    private static Map<String, Object> form(LocalDate day) {
        return new HashMap<>(Map.of(
                "right", "access",
                "receivedOn", day.toString(),
                "channel", "email",
                "words", "Carmen asks what you hold."));
    }

    private ResponseSpec sends(Map<String, Object> form) {
        return visitors.manager()
                .post()
                .uri("/api/privacy/requests")
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec does(JsonNode request, String what, Map<String, ?> form) {
        return visitors.manager()
                .post()
                .uri("/api/privacy/requests/{id}/" + what, id(request, "requestId"))
                .header(HttpHeaders.IF_MATCH, tag(request))
                .bodyValue(form)
                .exchange();
    }

    private static void refused(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
