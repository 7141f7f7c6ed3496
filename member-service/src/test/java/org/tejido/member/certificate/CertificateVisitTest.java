package org.tejido.member.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** What an organisation is certified for, and who notices before it runs out. */
@MemberServiceTest
class CertificateVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    UUID member;

    @BeforeEach
    void aMember() {
        member = office.member(organisation());
    }

    @Test
    void isWrittenDownByItsOrganisationAndToldInItsHistory() {
        var certificate = body(asks(
                        visitors.memberOf(member),
                        Map.of(
                                "scheme", " ISO 13485 ",
                                "number", "ES-42",
                                "issuer", "Certificadora Duero",
                                "scope", "Design of in-vitro diagnostics",
                                "validFrom", "2024-02-01",
                                "validUntil", "2027-01-31"))
                .expectStatus()
                .isCreated());

        assertThat(certificate.get("scheme").stringValue()).isEqualTo("ISO 13485");
        assertThat(office.sees(address(certificate))).isEqualTo(certificate);
        var told = history("member.certificate.recorded");
        assertThat(told.get("text").stringValue()).isEqualTo("Certified: ISO 13485, from February 1, 2024");
        assertThat(office.sees(told.get("source").stringValue())).isEqualTo(certificate);
    }

    @Test
    void holdsOnItsLastDayStillAndNotOnTheDayThatItWasGivenBack() {
        var certificate = records(Map.of("scheme", "EMAS", "validFrom", "2024-02-01", "validUntil", "2027-01-31"));
        assertThat(list("?on=2024-01-31")).isEmpty();
        assertThat(list("?on=2027-01-31")).hasSize(1);
        assertThat(list("?on=2027-02-01")).isEmpty();

        ends(certificate, "2025-06-01").expectStatus().isOk();

        assertThat(list("?on=2025-05-31")).hasSize(1);
        assertThat(list("?on=2025-06-01")).isEmpty();
        assertThat(list("")).hasSize(1);
        assertThat(history("member.certificate.ended").get("text").stringValue())
                .isEqualTo("No longer certified: EMAS, from June 1, 2025");
    }

    @Test
    void isWrittenDownOnceAndRenewedWhereItEnds() {
        records(Map.of("scheme", "ISO 9001", "number", "1", "validFrom", "2020-01-01", "validUntil", "2022-12-31"));

        refused(
                asks(visitors.manager(), Map.of("scheme", "iso-9001", "number", "1", "validFrom", "2022-12-31")),
                409,
                "certificate-known");
        records(Map.of("scheme", "ISO 9001", "number", "2", "validFrom", "2022-12-31"));
        var renewal = records(Map.of("scheme", "ISO 9001", "number", "1", "validFrom", "2023-01-01"));
        refused(changes(renewal, "{\"validFrom\": \"2022-12-31\"}"), 409, "certificate-known");
        ends(renewal, "2023-01-01").expectStatus().isOk();
        records(Map.of("scheme", "ISO 9001", "number", "1", "validFrom", "2023-01-01"));
    }

    @Test
    void changesInWhatAPatchNamesAndEndsOnce() {
        var certificate = records(Map.of("scheme", "GMP", "issuer", "AEMPS", "validFrom", "2024-02-01"));
        var changed = body(changes(certificate, "{\"issuer\": null, \"validUntil\": \"2030-01-31\"}")
                .expectStatus()
                .isOk());
        assertThat(changed.has("issuer")).isFalse();
        assertThat(changed.get("validUntil").stringValue()).isEqualTo("2030-01-31");
        assertThat(changed.get("scheme").stringValue()).isEqualTo("GMP");

        refused(ends(certificate, "2025-01-01"), 412, "stale-version");
        refused(ends(changed, "2024-01-31"), 422, "certificate-ends-before-it-begins");
        var ended = body(ends(changed, "2025-01-01").expectStatus().isOk());
        refused(ends(ended, "2025-02-01"), 409, "certificate-ended");
        refused(changes(ended, "{\"validFrom\": \"2025-01-02\"}"), 422, "certificate-ends-before-it-begins");
    }

    @Test
    void isShownTodayWhileItRunsOutAndUntilItIsRenewed() {
        var today = clock.today();
        var soon = records(until("ISO 9001", today.plusDays(60)));
        var last = records(until("EMAS", today));
        var later = records(until("GMP", today.plusDays(61)));
        var over = records(until("UNE 166002", today.minusDays(1)));
        var back = records(until("ISO 14001", today.plusDays(5)));
        ends(back, today.toString()).expectStatus().isOk();

        assertThat(runningOut("?limit=3"))
                .containsSubsequence(name(last), name(soon))
                .doesNotContain(name(later), name(over), name(back));
        assertThat(runningOut("?within=61&limit=3")).contains(name(later));
        assertThat(office.sees("/api/today").get("certificates").size()).isPositive();

        records(Map.of(
                "scheme",
                "ISO-9001",
                "number",
                "next",
                "validFrom",
                today.plusDays(30).toString()));

        assertThat(runningOut("?limit=200")).contains(name(last)).doesNotContain(name(soon));
    }

    @Test
    void isToldOnMondaysToWhoeverHasWrittenItDown() {
        var monday = clock.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        clock.putForward(Duration.ofDays(ChronoUnit.DAYS.between(clock.today(), monday)));
        var keeper = visitors.holding(visitors.token(UUID.randomUUID(), "manager", null, "*"));
        body(asks(keeper, until("ISO 9001", monday.plusDays(60))).expectStatus().isCreated());

        var mail = body(digest(keeper).expectStatus().isOk());

        assertThat(mail.get("text").stringValue())
                .startsWith("Caduca un certificado que usted registró:\n- ISO 9001 de Ensayos ");
        digest(visitors.holding(visitors.token(UUID.randomUUID(), "manager", null, "*")))
                .expectStatus()
                .isNoContent();
        clock.putForward(Duration.ofDays(1));
        digest(keeper).expectStatus().isNoContent();
    }

    @ParameterizedTest
    @CsvSource({
        "scheme, ' ', /scheme, invalid",
        "number, '', /number, invalid",
        "validUntil, 1999-01-01, /validUntil, certificate-ends-before-it-begins"
    })
    void isRefusedAtItsField(String field, String value, String pointer, String code) {
        var form = new HashMap<String, Object>(Map.of("scheme", "EMAS", "validFrom", "2020-01-01"));
        form.put(field, value);

        var problem = body(asks(visitors.manager(), form).expectStatus().isEqualTo(422));

        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(list("")).isEmpty();
    }

    @Test
    void isOfAnOrganisationThatIsHere() {
        var certificate = records(until("EMAS", clock.today()));
        var other = office.member(organisation());

        refused(
                visitors.manager()
                        .get()
                        .uri("/api/organisations/{o}/certificates/{c}", other, name(certificate))
                        .exchange(),
                404,
                "certificate-not-found");
        member = UUID.randomUUID();
        refused(asks(visitors.manager(), until("EMAS", clock.today())), 404, "organisation-not-found");
        refused(
                visitors.manager()
                        .get()
                        .uri("/api/today/certificates?within=-1")
                        .exchange(),
                400,
                "within-out-of-range");
    }

    private static Map<String, Object> until(String scheme, LocalDate last) {
        return Map.of("scheme", scheme, "validFrom", last.minusYears(3).toString(), "validUntil", last.toString());
    }

    private JsonNode records(Map<String, Object> form) {
        return body(asks(visitors.manager(), form).expectStatus().isCreated());
    }

    private ResponseSpec asks(WebTestClient visitor, Map<String, Object> form) {
        return visitor.post()
                .uri("/api/organisations/{id}/certificates", member)
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec changes(JsonNode certificate, String change) {
        return patch(visitors.memberOf(member), address(certificate), tag(certificate), change);
    }

    private ResponseSpec ends(JsonNode certificate, String on) {
        return visitors.manager()
                .post()
                .uri(address(certificate) + "/end")
                .header(HttpHeaders.IF_MATCH, tag(certificate))
                .bodyValue(Map.of("on", on))
                .exchange();
    }

    private static ResponseSpec digest(WebTestClient visitor) {
        return visitor.get()
                .uri("/api/today/digest")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                .exchange();
    }

    private List<String> runningOut(String query) {
        return whole(visitors.manager(), "/api/today/certificates" + query, "certificateId");
    }

    private static String name(JsonNode certificate) {
        return id(certificate, "certificateId").toString();
    }

    private String address(JsonNode certificate) {
        return "/api/organisations/" + member + "/certificates/" + name(certificate);
    }

    private JsonNode list(String query) {
        return office.sees("/api/organisations/" + member + "/certificates" + query)
                .get("items");
    }

    private JsonNode history(String kind) {
        return office.sees("/api/organisations/" + member + "/history?kind=" + kind)
                .get("items")
                .get(0);
    }

    private static void refused(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
