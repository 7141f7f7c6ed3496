package org.tejido.member.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.tag;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

@MemberServiceTest
class OnboardingVisitTest {

    private static final String FOREIGN = "019aa5f0-3c00-7a10-8000-0000000c0002";
    private static final String BOARD = "/api/onboarding-board?pipelineId=" + FOREIGN;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Test
    void takesAnApplicantFromThePublicFormToItsAdmission() {
        var receipt = office.receives(application(organisation()));
        var applicant = visitors.applicantOf(id(receipt, "organisationId"));
        var it = caseOf(receipt);
        assertThat(it.get("stage").stringValue()).isEqualTo("received");

        it = ticks(visitors.manager(), it, "sector-checked");
        it = moves(it, "documents");
        for (var paper : List.of("statutes", "tax-certificate", "data-protection-information")) {
            it = ticks(applicant, it, paper);
        }
        // Ley Orgánica 1/2002, art. 3.e
        var refused =
                problem(says(visitors.manager(), it, "moves", Map.of("to", "visit")), 409, "requirements-missing");
        assertThat(refused.get("missing").toString()).isEqualTo("[\"governing-body-agreement\"]");
        it = ticks(applicant, it, "governing-body-agreement");
        it = moves(it, "visit");
        assertThat(office.sees("/api/organisations/" + id(receipt, "organisationId") + "/history")
                        .at("/items/0/text")
                        .stringValue())
                .isEqualTo("Onboarding moved to the stage “Visit”");

        office.admits(office.seesMembership(id(receipt, "membershipId")));

        assertThat(sees(it).get("state").stringValue()).isEqualTo("won");
    }

    @Test
    void pointsToThePaperThatShowsWhatIsAskedFor() {
        var receipt = office.receives(application(organisation()));
        var own = id(receipt, "organisationId");
        var applicant = visitors.applicantOf(own);
        var it = caseOf(receipt);
        var paper = paperOf(own);

        var ticked = done(says(visitors.manager(), it, "ticks", Map.of("requirement", "statutes", "fileId", paper)));

        assertThat(ticked.get("requirements").findValuesAsString("fileId")).containsExactly(paper.toString());
        var seen = body(applicant
                .get()
                .uri("/api/onboarding-cases/" + id(it, "caseId"))
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(seen.get("requirements").findValuesAsString("fileId")).isEmpty();
        var wish = Map.<String, Object>of("requirement", "statutes", "fileId", paper);
        problem(says(applicant, ticked, "ticks", wish), 403, "tick-is-the-teams");
        var elsewhere = paperOf(id(office.registers(organisation()), "organisationId"));
        problem(
                says(visitors.manager(), ticked, "ticks", Map.of("requirement", "statutes", "fileId", elsewhere)),
                422,
                "file-unknown");
        visitors.manager()
                .delete()
                .uri("/api/files/" + paper)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(sees(it).get("requirements").findValuesAsString("fileId")).isEmpty();
    }

    private UUID paperOf(UUID organisation) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/organisations/" + organisation + "/files?kind=statutes&name=statutes.pdf")
                        .bodyValue("%PDF-1.4 statutes\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "fileId");
    }

    @Test
    void losesTheCaseWithARejection() {
        var receipt = office.receives(application(organisation()));
        var it = caseOf(receipt);
        problem(
                says(visitors.manager(), it, "loss", Map.of("reason", "No answer")),
                409,
                "decided-with-the-application");

        office.decides(
                        office.seesMembership(id(receipt, "membershipId")),
                        "rejection",
                        Map.of("reason", "Not of the sector"))
                .expectStatus()
                .isOk();

        assertThat(sees(it).get("state").stringValue()).isEqualTo("lost");
        assertThat(sees(it).get("reason").stringValue()).isEqualTo("Not of the sector");
        assertThat(body(visitors.applicantOf(id(receipt, "organisationId"))
                                .get()
                                .uri("/api/onboarding-cases/{id}", id(it, "caseId"))
                                .exchange())
                        .has("reason"))
                .isFalse();
    }

    @Test
    void goesOnWithTheProspectThatTheOfficeKnowsWhenItApplies() {
        var prospect = id(office.registers(organisation()), "organisationId");
        var it = opens(Map.of("organisationId", prospect));
        it = done(says(visitors.manager(), it, "parking", Map.of("reason", "Until autumn")));

        var membership = office.appliesFor(prospect);

        assertThat(sees(it).get("state").stringValue()).isEqualTo("open");
        assertThat(sees(it).get("membershipId")).isEqualTo(membership.get("membershipId"));
    }

    @Test
    void showsTheStalledFirstAndDoesNotCountTheTimeOfTheParked() {
        var long_ = opens(foreign());
        var parked = done(says(visitors.manager(), opens(foreign()), "parking", Map.of("reason", "Elections there")));
        clock.putForward(Duration.ofDays(31));
        var fresh = opens(foreign());

        var cards = office.sees(BOARD).at("/stages/0/cases");
        var places = cards.findValuesAsString("caseId");
        assertThat(places.indexOf(long_.get("caseId").stringValue()))
                .isLessThan(places.indexOf(fresh.get("caseId").stringValue()));
        var stalled = card(long_);
        assertThat(stalled.get("stalled").booleanValue()).isTrue();
        assertThat(stalled.get("daysInStage").longValue()).isEqualTo(31);
        assertThat(card(fresh).get("stalled").booleanValue()).isFalse();
        assertThat(card(parked).get("parked").booleanValue()).isTrue();
        assertThat(card(parked).has("daysInStage")).isFalse();

        done(says(visitors.manager(), parked, "resumption", null));
        assertThat(card(parked).get("daysInStage").longValue()).isZero();
    }

    @Test
    void asksAnewForWhatCountsNoLonger() {
        var it = opens(Map.of("organisationId", id(office.registers(organisation()), "organisationId")));
        it = moves(ticks(visitors.manager(), it, "sector-checked"), "documents");
        it = ticks(visitors.manager(), it, "tax-certificate");
        assertThat(it.get("missing").toString()).doesNotContain("tax-certificate");

        clock.putForward(Duration.ofDays(181));

        assertThat(sees(it).get("missing").toString()).contains("tax-certificate");
    }

    @Test
    void goesBackAndEndsWhereThePipelineEnds() {
        var it = opens(foreign());
        problem(says(visitors.manager(), it, "win", Map.of("reason", "Signed")), 409, "not-at-the-end");
        it = moves(it, "agreement");
        it = moves(it, "contact");
        it = moves(it, "agreement");
        problem(says(visitors.manager(), it, "win", Map.of("reason", "Signed")), 409, "requirements-missing");
        var owner = UUID.randomUUID();
        it = done(says(visitors.manager(), it, "owner", Map.of("owner", owner)));
        assertThat(id(it, "owner")).isEqualTo(owner);
        it = ticks(visitors.manager(), it, "memorandum-signed");
        it = done(says(visitors.manager(), it, "win", Map.of("reason", "Signed")));

        problem(says(visitors.manager(), it, "moves", Map.of("to", "contact")), 409, "wrong-stage");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            moves | to          | nowhere         | 422 | stage-unknown       | /to
            moves | to          | board           | 409 | move-not-allowed    | /to
            ticks | requirement | nothing         | 422 | requirement-unknown | /requirement
            loss  | reason      | ' '             | 422 | invalid             | /reason
            """)
    void refusesWhatThePipelineDoesNotKnow(
            String what, String field, String value, int status, String code, String pointer) {
        var it = opens(Map.of("organisationId", id(office.registers(organisation()), "organisationId")));

        var problem = problem(says(visitors.manager(), it, what, Map.of(field, value)), status, code);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(sees(it)).isEqualTo(it);
    }

    @Test
    void opensACaseOnceAtATimeAndOnceUnderAnId() {
        var form = new HashMap<>(foreign());
        form.put("id", UUID.randomUUID());
        opens(form);

        problem(
                posts(Map.of("organisationId", form.get("organisationId"), "pipelineId", FOREIGN)),
                409,
                "onboarding-case-already-open");
        var other = new HashMap<>(foreign());
        other.put("id", form.get("id"));
        problem(posts(other), 409, "onboarding-case-exists");
        problem(
                posts(Map.of("organisationId", form.get("organisationId"), "pipelineId", UUID.randomUUID())),
                422,
                "pipeline-unknown");
        problem(posts(Map.of("organisationId", UUID.randomUUID())), 404, "organisation-not-found");
    }

    @Test
    void letsTheOrganisationTickItsOwnPapersAlone() {
        var receipt = office.receives(application(organisation()));
        var it = caseOf(receipt);
        var applicant = visitors.applicantOf(id(receipt, "organisationId"));

        problem(says(applicant, it, "ticks", Map.of("requirement", "sector-checked")), 403, "tick-is-the-teams");
        problem(
                says(visitors.memberOf(UUID.randomUUID()), it, "ticks", Map.of("requirement", "statutes")),
                404,
                "onboarding-case-not-found");
        var ticked = ticks(applicant, it, "statutes");
        problem(says(applicant, it, "ticks", Map.of("requirement", "statutes")), 412, "stale-version");
        var untick = done(says(applicant, ticked, "ticks", Map.of("requirement", "statutes", "done", false)));
        assertThat(untick.get("requirements")).isEqualTo(it.get("requirements"));
    }

    @Test
    void showsThePipelines() {
        assertThat(office.sees("/api/onboarding-pipelines")
                        .at("/items/0/stages")
                        .findValuesAsString("code"))
                .contains("received", "documents", "visit", "board", "governing-body-agreement");
    }

    /** As the applicant finds it. */
    private JsonNode caseOf(JsonNode receipt) {
        var own = body(visitors.applicantOf(id(receipt, "organisationId"))
                .get()
                .uri("/api/onboarding-cases")
                .exchange());
        assertThat(own.get("items")).hasSize(1);
        assertThat(own.at("/items/0/membershipId")).isEqualTo(receipt.get("membershipId"));
        return office.sees("/api/onboarding-cases/" + id(own.at("/items/0"), "caseId"));
    }

    @Test
    void listsCasesPageByPage() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var ours = List.of(
                opens(Map.of("organisationId", organisation)),
                opens(Map.of("organisationId", organisation, "pipelineId", FOREIGN)));

        var first = office.sees("/api/onboarding-cases?limit=1&organisationId=" + organisation);
        var second = office.sees("/api/onboarding-cases?limit=1&organisationId=" + organisation + "&cursor="
                + first.get("next").stringValue());

        assertThat(second.has("next")).isFalse();
        assertThat(List.of(second.at("/items/0/caseId"), first.at("/items/0/caseId")))
                .isEqualTo(ours.stream().map(it -> it.get("caseId")).toList());
    }

    private JsonNode card(JsonNode it) {
        return office.sees(BOARD).at("/stages/0/cases").values().stream()
                .filter(card -> card.get("caseId").equals(it.get("caseId")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> foreign() {
        return Map.of("organisationId", id(office.registers(organisation()), "organisationId"), "pipelineId", FOREIGN);
    }

    private JsonNode opens(Map<String, ?> form) {
        return body(posts(form).expectStatus().isCreated());
    }

    private ResponseSpec posts(Map<String, ?> form) {
        return visitors.manager()
                .post()
                .uri("/api/onboarding-cases")
                .bodyValue(form)
                .exchange();
    }

    private JsonNode sees(JsonNode it) {
        return office.sees("/api/onboarding-cases/" + id(it, "caseId"));
    }

    private JsonNode moves(JsonNode it, String to) {
        return done(says(visitors.manager(), it, "moves", Map.of("to", to)));
    }

    private static JsonNode ticks(WebTestClient visitor, JsonNode it, String requirement) {
        return done(says(visitor, it, "ticks", Map.of("requirement", requirement)));
    }

    private static ResponseSpec says(WebTestClient visitor, JsonNode it, String what, Map<String, ?> content) {
        var request = visitor.post()
                .uri("/api/onboarding-cases/{id}/" + what, id(it, "caseId"))
                .header(HttpHeaders.IF_MATCH, tag(it));
        return (content == null ? request : request.bodyValue(content)).exchange();
    }

    private static JsonNode done(ResponseSpec response) {
        return body(response.expectStatus().isOk());
    }

    private static JsonNode problem(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
