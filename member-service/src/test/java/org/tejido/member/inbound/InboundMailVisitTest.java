package org.tejido.member.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class InboundMailVisitTest {

    private static final String OFFICE = "office@cluster.example";

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    String domain = "";
    UUID organisation = new UUID(0, 0);
    UUID person = new UUID(0, 0);
    String address = "";

    @BeforeEach
    void anOrganisationWithAPersonAndADomain() {
        domain = "d" + UUID.randomUUID() + ".example";
        organisation =
                id(office.registers(organisationWith("website", "https://WWW." + domain + "/es")), "organisationId");
        address = somebody();
        person = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/people")
                        .bodyValue(Map.of("organisationId", organisation, "name", "Ana Gil", "email", address))
                        .exchange()),
                "personId");
    }

    @Test
    void ofAKnownPersonBecomesAnInteractionWithHer() {
        var mail = body(handsIn(Postbag.mail(address.toUpperCase(), OFFICE, "We come along."))
                .expectStatus()
                .isCreated());

        assertThat(mail.get("state").stringValue()).isEqualTo("recorded");
        assertThat(mail.has("text")).isFalse();
        var written = office.sees("/api/interactions/" + id(mail, "interactionId"));
        assertThat(written.get("kind").stringValue()).isEqualTo("email");
        assertThat(written.get("direction").stringValue()).isEqualTo("incoming");
        assertThat(written.get("happenedAt").stringValue()).isEqualTo("2026-05-11T09:30:00Z");
        assertThat(written.get("text").stringValue()).isEqualTo("Misión a Lisboa\n\nWe come along.");
        assertThat(written.get("people").values()).singleElement().satisfies(it -> assertThat(it.stringValue())
                .isEqualTo(person.toString()));
        assertThat(written.get("sharedWith").isEmpty()).isTrue();
    }

    @Test
    void fromADomainOfAnOrganisationBecomesAnInteractionWithIt() {
        var mail = body(handsIn(Postbag.mail("somebody@" + domain, OFFICE, "Hello"))
                .expectStatus()
                .isCreated());

        var written = office.sees("/api/interactions/" + id(mail, "interactionId"));
        assertThat(written.at("/organisations/0").stringValue()).isEqualTo(organisation.toString());
        assertThat(written.get("people").isEmpty()).isTrue();
    }

    @Test
    void thatTheOfficeWroteWentOut() {
        var mail = body(handsIn(Postbag.mail(OFFICE, address + ", x@" + domain, "Hello"))
                .expectStatus()
                .isCreated());

        assertThat(office.sees("/api/interactions/" + id(mail, "interactionId"))
                        .get("direction")
                        .stringValue())
                .isEqualTo("outgoing");
        var unknown = body(handsIn(Postbag.mail(OFFICE, somebody(), "Hello"))
                .expectStatus()
                .isCreated());
        assertThat(unknown.get("state").stringValue()).isEqualTo("waiting");
    }

    @Test
    void ofAStrangerWaitsEvenWhereHeWroteToAKnownPersonToo() {
        var mail = body(handsIn(Postbag.mail(somebody(), OFFICE + ", " + address, "Hello"))
                .expectStatus()
                .isCreated());

        assertThat(mail.get("state").stringValue()).isEqualTo("waiting");
        assertThat(mail.get("recipients").size()).isEqualTo(2);
        assertThat(whole(
                        visitors.manager(),
                        "/api/interactions?limit=9&organisationId=" + organisation,
                        "interactionId"))
                .isEmpty();
        assertThat(whole(visitors.manager(), "/api/inbound-mails?limit=200", "mailId"))
                .contains(mail.get("mailId").stringValue());
    }

    @Test
    void thatComesTwiceIsThereOnce() {
        var raw = Postbag.mail(address, OFFICE, "Hello");
        var first = body(handsIn(raw).expectStatus().isCreated());

        var second = body(handsIn(raw).expectStatus().isOk());

        assertThat(second).isEqualTo(first);
        assertThat(whole(
                        visitors.manager(),
                        "/api/interactions?limit=9&organisationId=" + organisation,
                        "interactionId"))
                .hasSize(1);
    }

    @Test
    void isAssignedByTheTeam() {
        var mail = body(handsIn(Postbag.mail(somebody(), OFFICE, "Hello")));
        problem(decides(mail, "assignment", Map.of("organisations", List.of())), 422, "invalid");
        problem(
                decides(mail, "assignment", Map.of("organisations", List.of(UUID.randomUUID()))),
                422,
                "organisation-unknown");
        problem(
                decides(
                        mail,
                        "assignment",
                        Map.of("organisations", List.of(organisation), "people", List.of(UUID.randomUUID()))),
                422,
                "person-elsewhere");

        var assigned = body(
                decides(mail, "assignment", Map.of("organisations", List.of(organisation), "people", List.of(person)))
                        .expectStatus()
                        .isOk());

        assertThat(assigned.get("state").stringValue()).isEqualTo("recorded");
        assertThat(office.sees("/api/interactions/" + id(assigned, "interactionId"))
                        .get("text")
                        .stringValue())
                .endsWith("Hello");
        problem(decides(mail, "dismissal", Map.of()), 412, "stale-version");
        problem(decides(assigned, "dismissal", Map.of()), 409, "wrong-stage");
    }

    @Test
    void isForgottenOnceItIsDismissedAndDoesNotComeAgain() {
        var raw = Postbag.mail(somebody(), OFFICE, "Buy now");
        var mail = body(handsIn(raw));

        var dismissed = body(decides(mail, "dismissal", Map.of()).expectStatus().isOk());

        assertThat(dismissed.get("state").stringValue()).isEqualTo("dismissed");
        assertThat(dismissed.has("text")).isFalse();
        assertThat(dismissed.has("sender")).isFalse();
        assertThat(body(handsIn(raw).expectStatus().isOk()).get("state").stringValue())
                .isEqualTo("dismissed");
    }

    @Test
    void isHandedInByASystemWithAKeyForIt() {
        visitors.system("manager", null, "member:write")
                .post()
                .uri("/api/inbound-mails")
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .bodyValue(Postbag.mail(somebody(), OFFICE, "Hello"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void thatIsNoneOrTooLargeIsRefused() {
        problem(handsIn("Hello"), 400, "mail-malformed");
        problem(handsIn(Postbag.mail(address, OFFICE, "x".repeat(1024 * 1024))), 413, "too-large");
        problem(visitors.manager().get().uri("/api/inbound-mails?state=lost").exchange(), 400, "state-unknown");
        problem(
                visitors.manager()
                        .get()
                        .uri("/api/inbound-mails/" + UUID.randomUUID())
                        .exchange(),
                404,
                "inbound-mail-not-found");
    }

    private ResponseSpec handsIn(String raw) {
        return visitors.manager()
                .post()
                .uri("/api/inbound-mails")
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .bodyValue(raw)
                .exchange();
    }

    private ResponseSpec decides(JsonNode mail, String what, Map<String, ?> form) {
        return visitors.manager()
                .post()
                .uri("/api/inbound-mails/{id}/" + what, id(mail, "mailId"))
                .header(HttpHeaders.IF_MATCH, tag(mail))
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(form)
                .exchange();
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
