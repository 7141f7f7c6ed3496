package org.tejido.member.privacy.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Somebody asks what is held of him, and then to be forgotten. */
@MemberServiceTest
class ErasureVisitTest {

    private static final String NAME = "Xulia Quintáns";

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    UUID member;
    UUID person;
    String email;
    String address;

    @BeforeEach
    void somebodyOfWhomALotIsHeld() {
        member = office.member(organisation());
        email = somebody();
        writesAMail(email, "office@cluster.example", "I have a question.");
        writesAMail("stranger@" + UUID.randomUUID() + ".example", email, "Do you know each other?");
        person = arrives(email);
        isInAFile();
        isTagged();
        address = "/api/privacy/people/" + person;
        says("paper", "Form 17 of " + NAME).expectStatus().isCreated();
        asksForConsent();
        isWrittenAbout("/api/people/" + person);
        visitors.manager()
                .post()
                .uri("/api/interactions")
                .bodyValue(Map.of(
                        "kind", "call",
                        "happenedAt", "2026-01-01T09:00:00Z",
                        "text", "Spoke with her.",
                        "organisations", List.of(member),
                        "people", List.of(person)))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void isToldEverythingAndWhereMoreIsHeld() {
        var held = office.sees(address + "/data");

        assertThat(held.get("name").stringValue()).isEqualTo(NAME);
        assertThat(held.get("email").stringValue()).isEqualTo(email);
        assertThat(held.at("/consents/0/evidence").stringValue()).contains("Form 17");
        assertThat(held.at("/interactions/0/text").stringValue()).isEqualTo("Spoke with her.");
        assertThat(held.get("mails").findValuesAsString("text"))
                .as("from her, and to her")
                .satisfiesExactlyInAnyOrder(it -> assertThat(it).contains("I have a question."), it -> assertThat(it)
                        .contains("Do you know each other?"));
        assertThat(held.at("/imported/0/cells").toString()).contains(NAME, email.toUpperCase());
        assertThat(held.at("/notes/0/text").stringValue()).contains("Met " + NAME);
        assertThat(held.get("elsewhere").findValuesAsString("where"))
                .anyMatch(where -> where.startsWith("event-service"))
                .anyMatch(where -> where.startsWith("project-service"));
    }

    @Test
    void isToldOnPaperToo() throws Exception {
        var paper = visitors.manager()
                .get()
                .uri(address + "/data.pdf")
                .exchange()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBody();

        try (var reader = new PdfReader(paper)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains(NAME, email, "Spoke with her.");
        }
    }

    @Test
    void seesBeforehandWhatWouldGoAndWhatWouldStayAndWhy() {
        var places = office.sees(address + "/erasure-plan").get("places");

        assertThat(outcome(places, "person")).isEqualTo("erased");
        assertThat(outcome(places, "consent.evidence")).isEqualTo("erased");
        assertThat(outcome(places, "interaction.text")).isEqualTo("review");
        assertThat(outcome(places, "decision_vote.name")).isEqualTo("kept");
        assertThat(places.toString()).contains("Ley Orgánica 1/2002");
        assertThat(office.sees(address + "/data").get("name").stringValue()).isEqualTo(NAME);
    }

    @Test
    void leavesNoTraceOfNameOrAddressInAnyTable() {
        assertThat(tablesThatHold(email)).contains("person", "import_row", "import_job", "inbound_mail", "note");
        assertThat(answersThatHold(email)).isPositive();

        var proof = body(erases().expectStatus().isCreated());

        assertThat(tablesThatHold(email)).isEmpty();
        assertThat(tablesThatHold(person + "%Xulia")).isEmpty();
        assertThat(answersThatHold(email)).isZero();
        assertThat(tablesThatHold(person.toString())).doesNotContain("person_tag");
        assertThat(proof.toString()).doesNotContain(email).doesNotContain("Xulia");
        assertThat(proof.get("places").findValuesAsString("where")).contains("person", "suppression.email_hash");
        assertThat(office.sees(address + "/erasure")).isEqualTo(proof);
        assertThat(office.sees("/api/people/" + person).has("phone")).isFalse();
        assertThat(whole(visitors.manager(), "/api/organisations/" + member + "/history?kind=member.person", "kind"))
                .contains("member.person.erased");
    }

    @Test
    void isNotAskedAgainWhenAnImportBringsTheAddressBack() {
        erases().expectStatus().isCreated();
        person = arrives(email);

        refused(says("api", "Import"), HttpStatus.CONFLICT, "address-suppressed");
    }

    @Test
    void doesNotComeBackWithAFileThatStillHasTheAddress() {
        erases().expectStatus().isCreated();
        var organisation = office.sees("/api/organisations/" + member);
        var job = body(visitors.manager()
                .post()
                .uri("/api/imports?subject=people")
                .bodyValue("name,email,organisationId\n%s,%s,%s\n"
                        .formatted(NAME, email.toUpperCase(), id(organisation, "organisationId"))
                        .getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isAccepted());
        var file = "/api/imports/" + id(job, "importId");
        visitors.manager()
                .post()
                .uri(file + "/trial")
                .header(HttpHeaders.IF_MATCH, Office.tag(job))
                .exchange()
                .expectStatus()
                .isOk();
        await().until(() -> office.sees(file).get("stage").stringValue().equals("tried"));

        assertThat(office.sees(file + "/rows").at("/items/0/code").stringValue())
                .isEqualTo("person-erased");
    }

    @Test
    void isNotWrittenAboutAnyMore() {
        erases().expectStatus().isCreated();

        refused(
                visitors.manager()
                        .post()
                        .uri("/api/people/" + person + "/notes")
                        .bodyValue(Map.of("text", "Back"))
                        .exchange(),
                HttpStatus.NOT_FOUND,
                "person-not-found");
    }

    @Test
    void seesBeforehandThatANoteAboutTheOrganisationNamesHer() {
        assertThat(rows(office.sees(address + "/erasure-plan").get("places"), "note.text"))
                .isZero();

        isWrittenAbout("/api/organisations/" + member);

        assertThat(rows(office.sees(address + "/erasure-plan").get("places"), "note.text"))
                .isOne();
    }

    @Test
    void isErasedOnceAndStaysErased() {
        erases().expectStatus().isCreated();

        refused(erases(), HttpStatus.CONFLICT, "person-erased");
        patch(visitors.manager(), "/api/people/" + person, "\"2\"", "{\"name\": \"Back\"}")
                .expectStatus()
                .isEqualTo(409);
        assertThat(tablesThatHold("\"Back\"")).isEmpty();
    }

    @Test
    void isNotErasedWhileAClaimRestsOnIt() {
        holds("An appeal").expectStatus().isNoContent();

        refused(erases(), HttpStatus.CONFLICT, "person-on-hold");
        assertThat(office.sees(address + "/erasure-plan").get("onHold").booleanValue())
                .isTrue();
        assertThat(tablesThatHold(email)).contains("person");
        visitors.admin()
                .delete()
                .uri(address + "/hold")
                .exchange()
                .expectStatus()
                .isNoContent();
        erases().expectStatus().isCreated();
    }

    @Test
    void isRefusedForNobody() {
        address = "/api/privacy/people/" + UUID.randomUUID();

        refused(erases(), HttpStatus.NOT_FOUND, "person-not-found");
        refused(holds("An appeal"), HttpStatus.NOT_FOUND, "person-not-found");
        refused(
                visitors.manager().get().uri(address + "/erasure").exchange(),
                HttpStatus.NOT_FOUND,
                "erasure-not-found");
        refused(holds(" "), HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    }

    /** Of those that are kept for a day, so that a client may repeat its call. */
    private long answersThatHold(String words) {
        return database.sql(
                        "SELECT count(*) AS found FROM idempotency WHERE position(convert_to(:words, 'UTF8') IN body) > 0")
                .bind("words", words)
                .map(row -> row.get("found", Long.class))
                .one()
                .block();
    }

    /** Every table of the service, messages among them, read as text. */
    private List<String> tablesThatHold(String words) {
        return database.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'")
                .map(row -> row.get("table_name", String.class))
                .all()
                .concatMap(table -> database.sql(
                                "SELECT count(*) AS found FROM \"" + table + "\" it WHERE it::text ILIKE :words")
                        .bind("words", "%" + words + "%")
                        .map(row -> row.get("found", Long.class))
                        .one()
                        .filter(found -> found > 0)
                        .map(_ -> table))
                .collectList()
                .block();
    }

    private UUID arrives(String at) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/people")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .bodyValue(
                                Map.of("organisationId", member, "name", NAME, "email", at, "phone", "+34 983 000 000"))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "personId");
    }

    private void writesAMail(String from, String to, String text) {
        visitors.manager()
                .post()
                .uri("/api/inbound-mails")
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .bodyValue("Message-ID: <%s@mail.example>\r\nFrom: %s\r\nTo: %s\r\nSubject: Hello\r\n\r\n%s\r\n"
                        .formatted(UUID.randomUUID(), from, to, text))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void isInAFile() {
        visitors.manager()
                .post()
                .uri("/api/imports?subject=people")
                .bodyValue("name,email\n%s,%s\n"
                        .formatted(NAME, email.toUpperCase())
                        .getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    private void isTagged() {
        var tag = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/tags")
                        .bodyValue(Map.of("name", "Speaker " + UUID.randomUUID(), "colour", "#aabbcc"))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "tagId");
        visitors.manager()
                .put()
                .uri("/api/people/{id}/tags", person)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("tags", List.of(tag)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void isWrittenAbout(String whom) {
        visitors.manager()
                .post()
                .uri(whom + "/notes")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("text", "Met %s, %s".formatted(NAME, email)))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void asksForConsent() {
        visitors.manager()
                .post()
                .uri(address + "/consent-requests")
                .bodyValue(Map.of("purpose", "newsletter", "language", "es"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private ResponseSpec says(String channel, String evidence) {
        return visitors.manager()
                .post()
                .uri("/api/privacy/people/{id}/consents", person)
                .bodyValue(Map.of(
                        "purpose",
                        "newsletter",
                        "given",
                        true,
                        "channel",
                        channel,
                        "textVersion",
                        1,
                        "language",
                        "es",
                        "evidence",
                        evidence))
                .exchange();
    }

    private ResponseSpec erases() {
        return visitors.admin().post().uri(address + "/erasure").exchange();
    }

    private ResponseSpec holds(String reason) {
        return visitors.admin()
                .put()
                .uri(address + "/hold")
                .bodyValue(Map.of("reason", reason))
                .exchange();
    }

    private static String outcome(JsonNode places, String where) {
        return places.valueStream()
                .filter(place -> place.get("where").stringValue().equals(where))
                .findFirst()
                .orElseThrow()
                .get("outcome")
                .stringValue();
    }

    private static long rows(JsonNode places, String where) {
        return places.valueStream()
                .filter(place -> place.get("where").stringValue().equals(where))
                .findFirst()
                .orElseThrow()
                .get("rows")
                .longValue();
    }

    private static void refused(ResponseSpec response, HttpStatus status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
