package org.tejido.member.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** People say yes and no, and it can be proved. */
@MemberServiceTest
class ConsentVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WallClock clock;

    UUID member;
    String email;
    UUID person;

    @BeforeEach
    void somebodyAtAMember() {
        member = office.member(organisation());
        email = somebody();
        person = arrives(email);
    }

    @Test
    void isProvedByWhoSaidItWhenHowAndToWhichWords() {
        says(yes("paper", "evidence", "Form 17")).expectStatus().isCreated();

        var consents = consents();
        assertThat(consents.at("/now/0/given").booleanValue()).isTrue();
        var said = consents.at("/said/0");
        assertThat(said.get("channel").stringValue()).isEqualTo("paper");
        assertThat(said.get("textVersion").intValue()).isEqualTo(1);
        assertThat(said.get("language").stringValue()).isEqualTo("es");
        assertThat(said.get("evidence").stringValue()).isEqualTo("Form 17");
        assertThat(said.get("by").stringValue()).isNotBlank();
        assertThat(said.has("at")).isTrue();
    }

    /** The hash by sha256sum of coreutils. */
    @Test
    void keepsTheWordsThatWereShownWhateverIsWrittenLater() {
        says(yes("form")).expectStatus().isCreated();
        var purpose = "abc-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        writes(purpose, Map.of("es", "abc", "en", "abc")).expectStatus().isCreated();
        var second = body(
                writes(purpose, Map.of("es", "abd", "en", "abd")).expectStatus().isCreated());

        assertThat(second.get("items").findValuesAsString("version")).containsExactly("2", "2", "1", "1");
        assertThat(second.at("/items/2/sha256").stringValue())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isGivenByALinkThatWorksOnce() {
        var asked = asks();

        assertThat(asked.get("words").stringValue()).contains("boletín");
        assertThat(consents().get("said").size()).isZero();
        confirms(asked).expectStatus().isNoContent();
        refused(confirms(asked), HttpStatus.CONFLICT, "link-used");
        assertThat(consents().at("/said/0/channel").stringValue()).isEqualTo("email-link");
        assertThat(consents().get("said").size()).isEqualTo(1);
    }

    @Test
    void isNotGivenByALinkThatIsTooOldOrWasMadeForAnotherAddress() {
        var old = asks();
        clock.putForward(AskForConsent.VALID.plus(Duration.ofSeconds(1)));
        refused(confirms(old), HttpStatus.NOT_FOUND, "link-invalid");
        var asked = asks();
        patch(visitors.manager(), "/api/people/" + person, "\"1\"", "{\"email\": \"" + somebody() + "\"}")
                .expectStatus()
                .isOk();

        refused(confirms(asked), HttpStatus.NOT_FOUND, "link-invalid");
        assertThat(consents().get("said").size()).isZero();
    }

    @Test
    void isWithdrawnByOneClickWithoutSigningIn() {
        says(yes("form")).expectStatus().isCreated();
        var address = consents().at("/now/0/withdrawal").stringValue();

        for (var click = 0; click < 2; click++) {
            visitors.nobody()
                    .post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .bodyValue("List-Unsubscribe=One-Click")
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }

        assertThat(consents().at("/now/0/given").booleanValue()).isFalse();
        assertThat(consents().get("said").size()).isEqualTo(2);
        refused(clicks(address.substring(0, address.length() - 3) + "AAA"), HttpStatus.NOT_FOUND, "link-invalid");
        refused(clicks("/api/privacy/withdrawals/no*base64"), HttpStatus.NOT_FOUND, "link-invalid");
    }

    @Test
    void isNotImportedForAnAddressThatSaidNoHoweverItIsTyped() {
        says(no()).expectStatus().isCreated();
        person = arrivesElsewhere(email.toUpperCase());

        refused(says(yes("api")), HttpStatus.CONFLICT, "address-suppressed");

        assertThat(consents().get("said").size()).isZero();
        says(yes("paper")).expectStatus().isCreated();
        says(yes("api")).expectStatus().isCreated();
    }

    @Test
    void isThePersonsOwnThoughAColleagueMaySayNo() {
        var colleague = visitors.memberOf(member);

        refused(says(colleague, yes("form")), HttpStatus.FORBIDDEN, "consent-is-the-persons");
        says(colleague, no()).expectStatus().isCreated();
        assertThat(consents().at("/now/0/given").booleanValue()).isFalse();
    }

    @Test
    void isRefusedWithoutTheWordsThatItIsSaidTo() {
        refused(says(yes("form", "purpose", "unheard-of")), HttpStatus.UNPROCESSABLE_CONTENT, "purpose-unknown");
        refused(says(yes("form", "textVersion", 99)), HttpStatus.UNPROCESSABLE_CONTENT, "text-unknown");
        refused(
                says(Map.of("purpose", "newsletter", "given", true, "channel", "form")),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "text-not-shown");
        refused(says(yes("form", "given", false)), HttpStatus.UNPROCESSABLE_CONTENT, "text-not-shown");
        refused(says(yes("email-link")), HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        refused(writes("No!", Map.of("es", "a", "en", "a")), HttpStatus.BAD_REQUEST, "purpose-malformed");
        assertThat(consents().get("said").size()).isZero();
    }

    private UUID arrives(String address) {
        return arrivesAt(member, address);
    }

    private UUID arrivesElsewhere(String address) {
        member = office.member(organisation());
        return arrivesAt(member, address);
    }

    private UUID arrivesAt(UUID organisation, String address) {
        var form = Map.of("organisationId", organisation, "name", "Ana Gil", "email", address);
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/people")
                        .bodyValue(form)
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "personId");
    }

    private JsonNode consents() {
        return office.sees("/api/privacy/people/" + person + "/consents");
    }

    private static Map<String, Object> yes(String channel) {
        return yes(channel, "language", "es");
    }

    private static Map<String, Object> yes(String channel, String field, Object value) {
        var yes = new HashMap<String, Object>(
                Map.of("purpose", "newsletter", "given", true, "channel", channel, "textVersion", 1, "language", "es"));
        yes.put(field, value);
        return yes;
    }

    private static Map<String, Object> no() {
        return Map.of("purpose", "newsletter", "given", false, "channel", "form");
    }

    private ResponseSpec says(Map<String, Object> statement) {
        return says(visitors.manager(), statement);
    }

    private ResponseSpec says(WebTestClient visitor, Map<String, Object> statement) {
        return visitor.post()
                .uri("/api/privacy/people/{id}/consents", person)
                .bodyValue(statement)
                .exchange();
    }

    @Test
    void isAskedForByALinkThatIsToldOnceAndKeptNowhere() {
        var manager = visitors.manager();
        var key = UUID.randomUUID().toString();
        var asked = body(asks(manager, key).expectStatus().isCreated());

        refused(asks(manager, key), HttpStatus.GONE, "answer-told-once");
        assertThat(database.sql(
                                "SELECT count(*) AS kept FROM idempotency WHERE position(convert_to(:token, 'UTF8') IN body) > 0")
                        .bind("token", asked.get("token").stringValue())
                        .map(row -> row.get("kept", Long.class))
                        .one()
                        .block())
                .isZero();
        confirms(asked).expectStatus().isNoContent();
    }

    private ResponseSpec asks(WebTestClient manager, String key) {
        return manager.post()
                .uri("/api/privacy/people/{id}/consent-requests", person)
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("purpose", "newsletter", "language", "es"))
                .exchange();
    }

    private JsonNode asks() {
        return body(visitors.manager()
                .post()
                .uri("/api/privacy/people/{id}/consent-requests", person)
                .bodyValue(Map.of("purpose", "newsletter", "language", "es"))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private ResponseSpec confirms(JsonNode asked) {
        return visitors.nobody()
                .post()
                .uri("/api/privacy/consent-confirmations")
                .bodyValue(Map.of("token", asked.get("token").stringValue()))
                .exchange();
    }

    private ResponseSpec clicks(String address) {
        return visitors.nobody().post().uri(address).exchange();
    }

    private ResponseSpec writes(String purpose, Map<String, Object> words) {
        return visitors.manager()
                .post()
                .uri("/api/privacy/consent-texts/{purpose}", purpose)
                .bodyValue(words)
                .exchange();
    }

    private static void refused(ResponseSpec response, HttpStatus status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
