package org.tejido.member.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** The office keeps its register, and the world reads the notice that comes of it. */
@MemberServiceTest
class RegisterVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Test
    void comesWithWhatSuchAClusterUsuallyDoes() {
        var codes = office.sees("/api/privacy/activities").get("items").findValuesAsString("code");

        assertThat(codes)
                .contains(
                        "accounting",
                        "contacts",
                        "directory-email",
                        "events",
                        "image-rights",
                        "matchmaking",
                        "membership",
                        "newsletter");
        assertThat(office.sees("/api/privacy/activities/newsletter")
                        .get("legalBasis")
                        .stringValue())
                .isEqualTo("consent");
    }

    @Test
    void tellsEverybodyWhatIsDoneInTheirLanguage() {
        var spanish = notice("es-ES");
        var english = notice("en");

        assertThat(spanish.get("title").stringValue()).isEqualTo("Información sobre protección de datos");
        assertThat(english.get("title").stringValue()).isEqualTo("Privacy notice");
        assertThat(spanish.get("sections").size())
                .isEqualTo(english.get("sections").size());
        assertThat(english.get("sections").findValuesAsString("title"))
                .contains("Sending of the newsletter and of invitations by e-mail", "Your rights");
        assertThat(english.toString()).contains("art. 6(1)(a)").doesNotContain("Security measures");
    }

    @Test
    void keepsEachVersionAndTellsTheLast() {
        var code = RegisterAccess.fresh();
        var first = body(adds(code, RegisterAccess.activity()).expectStatus().isCreated());
        assertThat(notice("en").toString()).contains("Raffle");
        var revised = with("en", RegisterAccess.text("Raffle of " + code));

        var second = body(revises(code, first, revised).expectStatus().isOk());
        assertThat(notice("en").get("sections").findValuesAsString("title")).contains("Raffle of " + code);
        body(revises(code, second, with("retired", true)).expectStatus().isOk());

        var versions =
                office.sees("/api/privacy/activities/" + code + "/versions").get("items");
        assertThat(versions.findValuesAsString("version")).containsExactly("3", "2", "1");
        assertThat(notice("en").get("sections").findValuesAsString("title")).doesNotContain("Raffle of " + code);
        refused(revises(code, first, revised), HttpStatus.PRECONDITION_FAILED, "stale-version", null);
    }

    @Test
    void showsHowLongDataAreKeptByTheRulesThatCountToday() {
        var contacts = office.sees("/api/privacy/activities")
                .get("items")
                .valueStream()
                .filter(activity -> activity.get("code").stringValue().equals("contacts"))
                .findFirst()
                .orElseThrow();

        assertThat(contacts.get("retentionRules").findValuesAsString("category"))
                .contains("former-members", "waiting-mails");
        assertThat(notice("en").toString()).contains("Mails that nobody decided on: 6 months, then made anonymous");
        assertThat(notice("es").toString())
                .contains("Correos sobre los que nadie decidió: 6 meses y después se anonimizan");
    }

    @Test
    void refusesWhatIsNoActivity() {
        refused(adds("newsletter", RegisterAccess.activity()), HttpStatus.CONFLICT, "activity-exists", "/code");
        for (var code : List.of("News", "news-", "news--letter", "x".repeat(61), "1")) {
            refused(adds(code, RegisterAccess.activity()), HttpStatus.BAD_REQUEST, "activity-code-malformed", null);
        }
        var blank = new HashMap<>(RegisterAccess.text("x"));
        blank.put("data", " ");
        refused(adds("x", with("es", blank)), HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "/es/data");
        refused(adds("x", with("legalBasis", "because")), HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "/legalBasis");
        visitors.manager()
                .get()
                .uri("/api/privacy/activities/unknown")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("processing-activity-not-found");
    }

    @Test
    void isHandedOutAsASheetThatNoSpreadsheetTakesForFormulas() {
        var code = RegisterAccess.fresh();
        adds(code, with("en", RegisterAccess.text("=HYPERLINK(\"x\")")))
                .expectStatus()
                .isCreated();

        var sheet = visitors.manager()
                .get()
                .uri("/api/privacy/register.csv")
                .exchange()
                .expectHeader()
                .contentTypeCompatibleWith("text/csv")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(sheet.lines().findFirst().orElseThrow()).startsWith("\"Activity\",\"Version\",\"Legal basis\"");
        assertThat(sheet).contains("\"%s\",\"1\",".formatted(code)).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void isHandedOutAsAPaper() throws Exception {
        var paper = visitors.manager()
                .get()
                .uri("/api/privacy/register.pdf")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                .exchange()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBody();

        try (var reader = new PdfReader(paper)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Registro de actividades");
        }
    }

    private JsonNode notice(String language) {
        return body(visitors.nobody()
                .get()
                .uri("/api/privacy/notice")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static Map<String, Object> with(String field, Object value) {
        var activity = new HashMap<>(RegisterAccess.activity());
        activity.put(field, value);
        return activity;
    }

    private ResponseSpec adds(String code, Map<String, Object> activity) {
        return visitors.manager()
                .post()
                .uri("/api/privacy/activities/{code}", code)
                .bodyValue(activity)
                .exchange();
    }

    private ResponseSpec revises(String code, JsonNode read, Map<String, Object> activity) {
        return visitors.manager()
                .put()
                .uri("/api/privacy/activities/{code}", code)
                .header(HttpHeaders.IF_MATCH, tag(read))
                .bodyValue(activity)
                .exchange();
    }

    private static void refused(ResponseSpec response, HttpStatus status, String code, String pointer) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        if (pointer != null) {
            assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        }
    }
}
