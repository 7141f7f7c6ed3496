package org.tejido.member.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

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
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class PlanVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Desk desk;

    @Test
    void beginsWithEighteenLinesInTwoLanguagesAndAnIndicatorForEach() {
        var shipped = office.sees("/api/plans/019aa5f0-3c00-7a10-8000-0000000f0001");
        var lines = shipped.get("areas").findValues("line");
        var indicators = office.sees("/api/plans/019aa5f0-3c00-7a10-8000-0000000f0001/indicators");

        assertThat(lines).extracting(JsonNode::asInt).hasSize(18).doesNotHaveDuplicates();
        assertThat(shipped.get("areas").findValuesAsString("textEs"))
                .hasSize(18)
                .doesNotContain("");
        assertThat(shipped.get("areas").findValuesAsString("textEn"))
                .hasSize(18)
                .doesNotContain("");
        assertThat(indicators.get("items").values())
                .extracting(it -> it.get("line").asInt())
                .containsAll(lines.stream().map(JsonNode::asInt).toList());
        assertThat(office.sees("/api/plans/019aa5f0-3c00-7a10-8000-0000000f0001/actions")
                        .get("items"))
                .hasSize(18);
    }

    @Test
    void isReadByTheTeamUntilItIsApprovedByEverybodyThenAndByMembersOnceItIsClosed() {
        var draft = desk.drafts();
        assertThat(readers(draft)).isEqualTo("404 404 404 200");

        var approved = desk.approves(draft);
        assertThat(readers(approved)).isEqualTo("200 200 200 200");
        assertThat(approved.get("decidedBy").stringValue()).isEqualTo("Assembly of 12 November");
        assertThat(listed(visitors.nobody()))
                .containsExactly(approved.get("planId").stringValue());

        desk.decides(approved, "closing", Map.of()).expectStatus().isOk();
        assertThat(readers(approved)).isEqualTo("404 404 200 200");
        assertThat(listed(visitors.nobody())).isEmpty();
        assertThat(listed(visitors.memberOf(UUID.randomUUID())))
                .contains(approved.get("planId").stringValue());
    }

    @Test
    void isReviewedIntoAVersionThatSaysTheSameAndTakesItsPlaceWhenThatIsApproved() {
        var first = desk.approves(desk.drafts());
        var review = body(desk.decides(first, "review", Map.of()).expectStatus().isCreated());

        assertThat(review.get("number").asInt()).isEqualTo(2);
        assertThat(review.get("previousId")).isEqualTo(first.get("planId"));
        assertThat(review.get("areas")).isEqualTo(first.get("areas"));
        problem(desk.decides(first, "review", Map.of()), 409, "review-under-way");

        var revised = body(
                desk.outlines(review, Desk.outline(2, 7, 14, 16)).expectStatus().isOk());
        desk.approves(revised);
        var before = office.sees("/api/plans/" + first.get("planId").stringValue());

        assertThat(before.get("state").stringValue()).isEqualTo("closed");
        assertThat(before.get("areas")).isEqualTo(first.get("areas"));
        problem(desk.decides(before, "review", Map.of()), 409, "wrong-stage");
    }

    @Test
    void isWrittenWhileItIsADraftAndNotAfterwards() {
        var draft = desk.drafts();
        var address = "/api/plans/" + draft.get("planId").stringValue();
        var revised = body(patch(visitors.manager(), address, tag(draft), "{\"titleEn\": \"Our plan\"}")
                .expectStatus()
                .isOk());
        assertThat(revised.get("titleEn").stringValue()).isEqualTo("Our plan");
        assertThat(revised.get("titleEs")).isEqualTo(draft.get("titleEs"));

        problem(patch(visitors.manager(), address, tag(draft), "{\"titleEn\": \"Mine\"}"), 412, "stale-version");
        problem(desk.outlines(draft, Desk.outline(2)), 412, "stale-version");
        problem(patch(visitors.manager(), address, tag(revised), "{\"toYear\": 2040}"), 422, "period-too-long");

        var approved = desk.approves(revised);
        problem(patch(visitors.manager(), address, tag(approved), "{\"titleEn\": \"Mine\"}"), 409, "wrong-stage");
        problem(desk.outlines(approved, Desk.outline(2)), 409, "wrong-stage");
        problem(discards(approved), 409, "wrong-stage");
        problem(desk.decides(approved, "approval", Map.of("decidedBy", "Me")), 409, "wrong-stage");
    }

    @Test
    void losesNoLineThatSomethingBelongsTo() {
        var draft = desk.drafts();
        var id = draft.get("planId").stringValue();
        visitors.manager()
                .post()
                .uri("/api/plans/{id}/actions", id)
                .bodyValue(Map.of(
                        "line",
                        7,
                        "titleEs",
                        "Diagnósticos",
                        "titleEn",
                        "Diagnoses",
                        "startsOn",
                        "2026-01-01",
                        "endsOn",
                        "2026-12-31"))
                .exchange()
                .expectStatus()
                .isCreated();

        problem(desk.outlines(draft, Desk.outline(2, 14)), 409, "line-in-use");
        assertThat(office.sees("/api/plans/" + id).get("areas")).isEqualTo(draft.get("areas"));

        var fewer = body(desk.outlines(draft, Desk.outline(7)).expectStatus().isOk());
        assertThat(fewer.get("areas").findValues("line")).hasSize(1);
    }

    @Test
    void isNotApprovedWhileItSaysNothing() {
        var empty = body(visitors.manager()
                .post()
                .uri("/api/plans")
                .bodyValue(Desk.plan())
                .exchange()
                .expectStatus()
                .isCreated());

        problem(desk.decides(empty, "approval", Map.of("decidedBy", "Assembly")), 409, "plan-empty");
    }

    @Test
    void isDiscardedWithAllThatBelongsToIt() {
        var first = desk.approves(desk.drafts());
        var review = body(desk.decides(first, "review", Map.of()).expectStatus().isCreated());

        discards(review).expectStatus().isNoContent();

        problem(
                visitors.manager()
                        .get()
                        .uri("/api/plans/{id}", review.get("planId").stringValue())
                        .exchange(),
                404,
                "plan-not-found");
        desk.decides(first, "review", Map.of()).expectStatus().isCreated();
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            titleEs  | null      | /titleEs  | not-blank
            titleEn  | '  '      | /titleEn  | not-blank
            fromYear | 1066      | /fromYear | min
            toYear   | 2024      | /toYear   | period-too-long
            toYear   | 2035      | /toYear   | period-too-long
            """)
    void isRefusedAtItsField(String field, String value, String pointer, String code) {
        var form = new HashMap<>(Desk.plan());
        form.put(field, value != null && value.matches("\\d+") ? Integer.valueOf(value) : value);

        refusedAt(visitors.manager().post().uri("/api/plans").bodyValue(form).exchange(), pointer, code);
    }

    @Test
    void isRefusedWithAnIdThatIsTaken() {
        var form = new HashMap<>(Desk.plan());
        form.put("id", UUID.randomUUID());
        visitors.manager()
                .post()
                .uri("/api/plans")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isCreated();

        problem(visitors.manager().post().uri("/api/plans").bodyValue(form).exchange(), 409, "plan-exists");
    }

    @Test
    void namesEachAreaAndLineOnce() {
        var draft = desk.drafts();

        refusedAt(desk.outlines(draft, Desk.outline(2, 2)), "/areas", "named-twice");
        refusedAt(
                desk.outlines(draft, Map.of("areas", List.of(Desk.area("one", 1), Desk.area("one", 2)))),
                "/areas",
                "named-twice");
        refusedAt(desk.outlines(draft, Desk.outline(19)), "/areas/0/lines/0/line", "max");
        refusedAt(desk.outlines(draft, Map.of("areas", List.of())), "/areas", "not-empty");
    }

    @Test
    void isListedByItsState() {
        problem(visitors.manager().get().uri("/api/plans?state=lost").exchange(), 400, "state-unknown");
        assertThat(office.sees("/api/plans?state=draft").get("items").findValuesAsString("state"))
                .containsOnly("draft");
    }

    private ResponseSpec discards(JsonNode plan) {
        return visitors.manager()
                .delete()
                .uri("/api/plans/{id}", plan.get("planId").stringValue())
                .header(HttpHeaders.IF_MATCH, tag(plan))
                .exchange();
    }

    /** What nobody, an applicant, a member and the team are answered. */
    private String readers(JsonNode plan) {
        return String.join(
                " ",
                status(visitors.nobody(), plan),
                status(visitors.applicantOf(UUID.randomUUID()), plan),
                status(visitors.memberOf(UUID.randomUUID()), plan),
                status(visitors.manager(), plan));
    }

    private static String status(WebTestClient visitor, JsonNode plan) {
        return String.valueOf(Visitors.status(visitor.get()
                .uri("/api/plans/{id}", plan.get("planId").stringValue())
                .exchange()));
    }

    private static List<String> listed(WebTestClient visitor) {
        return body(visitor.get().uri("/api/plans").exchange().expectStatus().isOk())
                .get("items")
                .findValuesAsString("planId");
    }

    private static void refusedAt(ResponseSpec response, String pointer, String code) {
        var errors = body(response.expectStatus().isEqualTo(422)).get("errors");
        assertThat(errors.findValuesAsString("pointer")).contains(pointer);
        assertThat(errors.findValuesAsString("code")).contains(code);
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
