package org.tejido.member.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.member.plan.Desk;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MemberServiceTest
class ActionVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Desk desk;

    @Autowired
    WallClock clock;

    JsonNode plan = JsonMapper.shared().nullNode();

    @BeforeEach
    void aDraft() {
        plan = desk.drafts();
    }

    @Test
    void isWrittenWhileItsPlanIsADraft() {
        var action = body(adds(action()).expectStatus().isCreated());
        var address = "/api/plan-actions/" + action.get("actionId").stringValue();
        assertThat(action.get("state").stringValue()).isEqualTo("planned");

        var revised = body(patch(visitors.manager(), address, tag(action), """
                        {"line": 2, "budget": [{"source": "european", "amount": 5000.5}]}
                        """)
                .expectStatus()
                .isOk());
        assertThat(revised.get("line").asInt()).isEqualTo(2);
        assertThat(revised.get("budget")).singleElement().satisfies(money -> {
            assertThat(money.get("source").stringValue()).isEqualTo("european");
            assertThat(money.get("budget").decimalValue()).isEqualByComparingTo("5000.50");
        });
        problem(patch(visitors.manager(), address, tag(action), "{\"line\": 7}"), 412, "stale-version");

        desk.approves(plan);
        problem(patch(visitors.manager(), address, tag(revised), "{\"line\": 7}"), 409, "wrong-stage");
        problem(removes(revised), 409, "wrong-stage");
        problem(adds(action()), 409, "wrong-stage");
    }

    @Test
    void isRemovedFromADraft() {
        var action = body(adds(action()).expectStatus().isCreated());

        removes(action).expectStatus().isNoContent();

        problem(
                visitors.manager()
                        .get()
                        .uri("/api/plan-actions/{id}", action.get("actionId").stringValue())
                        .exchange(),
                404,
                "action-not-found");
    }

    @Test
    void goesItsWayWithAReasonWhereItIsDropped() {
        var planned = body(adds(action()).expectStatus().isCreated());
        problem(moves(planned, Map.of("to", "under-way")), 409, "wrong-stage");
        desk.approves(plan);

        problem(moves(planned, Map.of("to", "done")), 409, "action-move-not-allowed");
        var underWay =
                body(moves(planned, Map.of("to", "under-way")).expectStatus().isOk());
        problem(moves(planned, Map.of("to", "done")), 412, "stale-version");
        refusedAt(moves(underWay, Map.of("to", "dropped")), "/reason", "reason-missing");
        refusedAt(moves(underWay, Map.of("to", "done", "on", clock.today().plusDays(1))), "/on", "moved-in-the-future");
        refusedAt(
                moves(underWay, Map.of("to", "done", "on", clock.today().minusDays(1))),
                "/on",
                "moved-before-the-last");
        var dropped = body(moves(underWay, Map.of("to", "dropped", "reason", "Nobody asked for it"))
                .expectStatus()
                .isOk());

        assertThat(dropped.get("history").findValuesAsString("state"))
                .containsExactly("planned", "under-way", "dropped");
        assertThat(dropped.get("history").get(2).get("reason").stringValue()).isEqualTo("Nobody asked for it");
    }

    @Test
    void goesOnInTheNextVersionOfThePlan() {
        var planned = body(adds(action()).expectStatus().isCreated());
        var approved = desk.approves(plan);
        body(moves(planned, Map.of("to", "under-way")).expectStatus().isOk());
        body(spends(planned, "own", 400).expectStatus().isCreated());

        var review =
                body(desk.decides(approved, "review", Map.of()).expectStatus().isCreated());
        desk.approves(review);
        var again = body(visitors.manager()
                        .get()
                        .uri("/api/plans/{id}/actions", review.get("planId").stringValue())
                        .exchange())
                .get("items")
                .get(0);
        var done = body(moves(again, Map.of("to", "done")).expectStatus().isOk());

        assertThat(done.get("actionId")).isNotEqualTo(planned.get("actionId"));
        assertThat(done.get("history").findValuesAsString("state")).containsExactly("planned", "under-way", "done");
        assertThat(done.get("budget").findValues("spent"))
                .extracting(JsonNode::decimalValue)
                .singleElement()
                .satisfies(spent -> assertThat(spent).isEqualByComparingTo("400"));
        problem(moves(planned, Map.of("to", "done")), 409, "wrong-stage");
    }

    @Test
    void showsItsMoneyToTheTeamAndNotToMembers() {
        var action = body(adds(action()).expectStatus().isCreated());
        desk.approves(plan);
        var member = visitors.memberOf(UUID.randomUUID());
        var seen = body(member.get()
                .uri("/api/plan-actions/{id}", action.get("actionId").stringValue())
                .exchange()
                .expectStatus()
                .isOk());
        var listed = body(member.get()
                        .uri("/api/plans/{id}/actions", plan.get("planId").stringValue())
                        .exchange())
                .get("items")
                .get(0);

        assertThat(action.has("budget")).isTrue();
        assertThat(action.has("owner")).isTrue();
        assertThat(seen.has("budget") || seen.has("owner")).isFalse();
        assertThat(listed.has("budget") || listed.has("owner")).isFalse();
        assertThat(seen.get("titleEn").stringValue()).isEqualTo("Diagnoses");
    }

    @Test
    void isReportedByLineWithMoneyTimeAndWhatIsOverdue() {
        var form = action();
        form.put("endsOn", clock.today().minusDays(1));
        form.put("startsOn", clock.today().minusDays(9));
        var late = body(adds(form).expectStatus().isCreated());
        desk.approves(plan);
        body(spends(late, "own", 300).expectStatus().isCreated());
        body(spends(late, "own", -100).expectStatus().isCreated());
        var before = line(7);
        var one = id(office.registers(organisation()), "organisationId");
        var other = id(office.registers(organisation()), "organisationId");
        visitors.manager()
                .post()
                .uri("/api/interactions")
                .bodyValue(Map.of(
                        "kind",
                        "meeting",
                        "happenedAt",
                        clock.instant().minusSeconds(60).toString(),
                        "minutes",
                        50,
                        "line",
                        7,
                        "text",
                        "Advice.",
                        "organisations",
                        List.of(one, other)))
                .exchange()
                .expectStatus()
                .isCreated();
        var after = line(7);

        assertThat(after.get("overdue")).singleElement().isEqualTo(late.get("actionId"));
        assertThat(after.get("actions").get("planned").asInt()).isEqualTo(1);
        assertThat(after.get("budget").decimalValue()).isEqualByComparingTo("1000");
        assertThat(after.get("spent").decimalValue()).isEqualByComparingTo("200");
        assertThat(after.get("contacts").asInt())
                .isEqualTo(before.get("contacts").asInt() + 1);
        assertThat(after.get("minutes").asInt()).isEqualTo(before.get("minutes").asInt() + 50);
        assertThat(after.get("organisations").asInt())
                .isEqualTo(before.get("organisations").asInt() + 2);
    }

    @Test
    void isListedPageByPageByLineAndState() {
        for (var number = 0; number < 3; number++) {
            adds(action()).expectStatus().isCreated();
        }
        var address = "/api/plans/" + plan.get("planId").stringValue() + "/actions?limit=2&line=7&state=planned";

        assertThat(whole(visitors.manager(), address, "actionId")).hasSize(3).doesNotHaveDuplicates();
        assertThat(office.sees(address.replace("line=7", "line=2")).get("items"))
                .isEmpty();
        problem(visitors.manager().get().uri(address.replace("planned", "lost")).exchange(), 400, "state-unknown");
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            line    | 3          | /line    | line-unknown
            line    | 0          | /line    | min
            titleEs | null       | /titleEs | not-blank
            endsOn  | 2025-12-31 | /endsOn  | end-before-start
            endsOn  | 2201-01-01 | /startsOn | action-out-of-time
            """)
    void isRefusedAtItsField(String field, String value, String pointer, String code) {
        var form = action();
        form.put(field, value != null && value.matches("\\d") ? Integer.valueOf(value) : value);

        refusedAt(adds(form), pointer, code);
    }

    @Test
    void isRefusedForABudgetThatNamesASourceTwiceAndForAnIdThatIsTaken() {
        var form = action();
        form.put("budget", List.of(Map.of("source", "own", "amount", 1), Map.of("source", "own", "amount", 2)));
        refusedAt(adds(form), "/budget", "source-twice");

        var taken = action();
        taken.put("id", UUID.randomUUID());
        adds(taken).expectStatus().isCreated();
        problem(adds(taken), 409, "action-exists");
    }

    @Test
    void isSpentOnByThePlanThatCountsAndUntilToday() {
        var action = body(adds(action()).expectStatus().isCreated());
        problem(spends(action, "own", 10), 409, "wrong-stage");
        desk.approves(plan);

        refusedAt(spends(action, "own", 0), "/amount", "nothing-spent");
        refusedAt(spends(action, "lottery", 1), "/source", "pattern");
        var tomorrow = spending("own", 1);
        tomorrow.put("spentOn", clock.today().plusDays(1));
        refusedAt(spends(action, tomorrow), "/spentOn", "spent-out-of-time");
        tomorrow.put("spentOn", "9999-12-31");
        refusedAt(spends(action, tomorrow), "/spentOn", "spent-out-of-time");
        problem(
                visitors.manager()
                        .get()
                        .uri(
                                "/api/plans/{id}/progress?on={day}",
                                plan.get("planId").stringValue(),
                                clock.today().plusDays(1))
                        .exchange(),
                400,
                "day-out-of-range");
        var taken = spending("own", 1);
        taken.put("id", UUID.randomUUID());
        spends(action, taken).expectStatus().isCreated();
        problem(spends(action, taken), 409, "spending-exists");
    }

    private JsonNode line(int line) {
        var lines = office.sees("/api/plans/" + plan.get("planId").stringValue() + "/progress")
                .get("lines");
        return lines.values().stream()
                .filter(it -> it.get("line").asInt() == line)
                .findFirst()
                .orElseThrow();
    }

    private ResponseSpec adds(Map<String, Object> form) {
        return visitors.manager()
                .post()
                .uri("/api/plans/{id}/actions", plan.get("planId").stringValue())
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec removes(JsonNode action) {
        return visitors.manager()
                .delete()
                .uri("/api/plan-actions/{id}", action.get("actionId").stringValue())
                .header(HttpHeaders.IF_MATCH, tag(action))
                .exchange();
    }

    private ResponseSpec moves(JsonNode action, Map<String, Object> move) {
        return visitors.manager()
                .post()
                .uri("/api/plan-actions/{id}/moves", action.get("actionId").stringValue())
                .header(HttpHeaders.IF_MATCH, tag(action))
                .bodyValue(move)
                .exchange();
    }

    private ResponseSpec spends(JsonNode action, String source, int amount) {
        return spends(action, spending(source, amount));
    }

    private ResponseSpec spends(JsonNode action, Map<String, Object> spending) {
        return visitors.manager()
                .post()
                .uri("/api/plan-actions/{id}/spendings", action.get("actionId").stringValue())
                .bodyValue(spending)
                .exchange();
    }

    private Map<String, Object> spending(String source, int amount) {
        return new HashMap<>(
                Map.of("source", source, "amount", amount, "spentOn", clock.today(), "note", "Invoice 12"));
    }

    private static Map<String, Object> action() {
        return new HashMap<>(Map.of(
                "line",
                7,
                "titleEs",
                "Diagnósticos",
                "titleEn",
                "Diagnoses",
                "owner",
                UUID.randomUUID(),
                "startsOn",
                "2026-01-01",
                "endsOn",
                "2030-12-31",
                "budget",
                List.of(Map.of("source", "own", "amount", 1000))));
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
