package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.tag;
import static org.tejido.member.decision.Assembly.votes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.decision.Assembly;
import org.tejido.member.statutes.Notary;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A member against which something is brought forward: it is told, heard, decided on, and may appeal. */
@MemberServiceTest
class ExclusionVisitTest {

    @Autowired
    Office office;

    @Autowired
    Assembly assembly;

    @Autowired
    Notary notary;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    Messages messages;

    UUID member = new UUID(0, 0);
    UUID membership = new UUID(0, 0);

    @BeforeEach
    void aMember() {
        notary.changes(Map.of("hearingDays", 15, "appealDays", 20, "exclusionMajority", "absolute"));
        member = id(office.registers(organisation()), "organisationId");
        membership = id(office.admits(office.appliesFor(member)), "membershipId");
    }

    @Test
    void isAMemberUntilNobodyCanAppealAnyMore() {
        accuses();
        assertThat(standing()).isEqualTo("being-excluded");
        problem(team("exclusion/hearing", Map.of()), 409, "hearing-too-early");
        later(15);
        ok(team("exclusion/hearing", Map.of()));
        problem(team("exclusion/verdict", Map.of()), 409, "decision-missing");
        var decision = decided(3, 1, "approved");
        var excluded = ok(team("exclusion/verdict", Map.of()));

        assertThat(excluded.get("decisionId")).isEqualTo(decision.get("decisionId"));
        assertThat(excluded.at("/exclusion/appealUntil").stringValue())
                .isEqualTo(clock.today().plusDays(20).toString());
        assertThat(excluded.get("exclusion").has("statement"))
                .as("it was silent")
                .isFalse();
        later(20);
        problem(team("exclusion/conclusion", Map.of()), 409, "appeal-open");
        assertThat(standing()).isEqualTo("being-excluded");
        later(1);
        problem(own("exclusion/appeal", Map.of("reasons", "Late")), 409, "appeal-too-late");
        later(30);
        var ended = ok(team("exclusion/conclusion", Map.of()));

        assertThat(ended.get("endedHow").stringValue()).isEqualTo("excluded");
        assertThat(standing()).isEqualTo("former");
        assertThat(told())
                .as("nobody hears of it before")
                .containsExactly("member.membership.applied", "member.membership.admitted", "member.membership.ended");
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
        assertThat(kinds())
                .containsSubsequence(
                        "member.membership.ended",
                        "member.membership.excluded",
                        "member.exclusion.approved",
                        "member.membership.heard",
                        "member.membership.accused");
    }

    @Test
    void answersAppealsAndIsUpheld() {
        accuses();
        var heard = ok(own("exclusion/hearing", Map.of("statement", "It was our agency")));
        assertThat(heard.at("/exclusion/statement").stringValue()).isEqualTo("It was our agency");
        problem(assembly.records(now(), assembly.decision(votes(3, 0), "approved")), 422, "decision-day-impossible");
        later(15);
        decided(3, 0, "approved");
        ok(team("exclusion/verdict", Map.of()));

        ok(own("exclusion/appeal", Map.of("reasons", "We were not shown the evidence")));
        problem(team("exclusion/conclusion", Map.of()), 409, "decision-missing");
        decided(4, 9, "refused");
        problem(team("exclusion/reversal", Map.of()), 409, "decision-disagrees");
        later(20);
        var ended = ok(team("exclusion/conclusion", Map.of()));
        assertThat(ended.get("endedHow").stringValue()).isEqualTo("excluded");
        assertThat(ended.has("exclusion")).isFalse();
    }

    @Test
    void isWhatItWasWhenTheAssemblyGrantsItsAppeal() {
        excludedAndAppealed();
        var decision = assembly.decision(votes(9, 4), "approved");
        decision.put("body", "board");
        problem(assembly.records(now(), decision), 422, "appeal-is-the-assemblys");
        decided(9, 4, "approved");
        problem(team("exclusion/conclusion", Map.of()), 409, "decision-disagrees");

        var back = ok(team("exclusion/reversal", Map.of()));

        assertThat(back.get("stage").stringValue()).isEqualTo("active");
        assertThat(standing()).isEqualTo("member");
        assertThat(told()).containsExactly("member.membership.applied", "member.membership.admitted");
        ok(office.decides(now(), "end", Map.of("on", clock.today().plusMonths(2).toString(), "reason", "Moved")));
        assertThat(sequences()).as("without a gap").containsExactly(1L, 2L, 3L);
    }

    @Test
    void isExcludedByTheMajorityOfTheStatutes() {
        accuses();
        ok(own("exclusion/hearing", Map.of("statement", "No")));
        later(15);
        var votes = new ArrayList<>(votes(2, 1));
        votes.add(Map.of("name", "Abstains", "vote", "abstention"));

        problem(assembly.records(now(), assembly.decision(votes, "approved")), 422, "votes-disagree");
        body(assembly.records(now(), assembly.decision(votes, "refused"))
                .expectStatus()
                .isCreated());
        problem(team("exclusion/verdict", Map.of()), 409, "decision-disagrees");
        assertThat(ok(team("exclusion/dismissal", Map.of("reason", "No majority")))
                        .get("stage")
                        .stringValue())
                .isEqualTo("active");
    }

    @Test
    void isNotLetOffAgainstTheVotes() {
        accuses();
        ok(own("exclusion/hearing", Map.of("statement", "No")));
        later(15);
        decided(3, 0, "approved");

        problem(team("exclusion/dismissal", Map.of("reason", "A friend")), 409, "decision-disagrees");
    }

    @Test
    void isNotEndedPastItsHearing() {
        accuses();
        problem(
                office.decides(
                        now(), "end", Map.of("on", clock.today().plusMonths(2).toString(), "reason", "Out")),
                409,
                "wrong-stage");
        problem(team("exclusion/verdict", Map.of()), 409, "wrong-stage");
        problem(team("exclusion/conclusion", Map.of()), 409, "wrong-stage");
        problem(team("exclusion", Map.of("grounds", "Again")), 409, "wrong-stage");
    }

    @Test
    void mayLeaveByItselfWhateverStageItIsIn() {
        accuses();
        var left = ok(own("notice", Map.of()));

        assertThat(left.get("endedHow").stringValue()).isEqualTo("left");
        problem(own("exclusion/hearing", Map.of("statement", "Too late")), 409, "wrong-stage");
    }

    @Test
    void saysSomethingWhenItAnswers() {
        accuses();
        var problem = problem(own("exclusion/hearing", Map.of()), 422, "statement-missing");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/statement");
        invalid(own("exclusion/hearing", Map.of("statement", "x".repeat(20_001))), "/statement");
        invalid(own("exclusion/hearing", Map.of("statement", "\u0000")), "/statement");
        invalid(team("exclusion/dismissal", Map.of("reason", " ")), "/reason");
        invalid(own("exclusion/appeal", Map.of("reasons", "")), "/reasons");
        invalid(team("suspension", Map.of("reason", "")), "/reason");
        invalid(team("exclusion", Map.of("grounds", "")), "/grounds");
        assertThat(now().get("version").longValue()).isEqualTo(3);
    }

    @Test
    void isNobodyElsesBusiness() {
        accuses();
        problem(
                call(visitors.memberOf(UUID.randomUUID()), "exclusion/hearing", Map.of("statement", "Ours")),
                404,
                "membership-not-found");
        assertThat(body(visitors.memberOf(UUID.randomUUID())
                                .get()
                                .uri("/api/organisations/" + member)
                                .exchange())
                        .get("standing")
                        .stringValue())
                .isEqualTo("member");
    }

    @Test
    void takesOneStepOfTwoAtOnce() throws Exception {
        accuses();
        var version = tag(now());
        List<Integer> answers;
        try (var desks = Executors.newFixedThreadPool(6)) {
            answers = IntStream.range(0, 6)
                    .mapToObj(which -> desks.submit(() -> Visitors.status(
                            which % 2 == 0
                                    ? call(
                                            visitors.memberOf(member),
                                            version,
                                            "exclusion/hearing",
                                            Map.of("statement", "No"))
                                    : call(
                                            visitors.manager(),
                                            version,
                                            "exclusion/dismissal",
                                            Map.of("reason", "No")))))
                    .toList()
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException failure) {
                            throw new IllegalStateException(failure);
                        }
                    })
                    .toList();
        }

        assertThat(answers).containsOnlyOnce(200);
        assertThat(now().get("version").longValue()).isEqualTo(4);
    }

    @Test
    void leavesAfterTheNoticeOfTheStatutes() {
        notary.changes(Map.of("noticeDays", 90));
        var earliest = clock.today().plusDays(90);

        var problem =
                problem(own("notice", Map.of("on", earliest.minusDays(1).toString())), 422, "notice-day-impossible");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/on");
        assertThat(problem.get("earliest").stringValue()).isEqualTo(earliest.toString());
        problem(own("notice", Map.of("on", "2999-01-01")), 422, "notice-day-impossible");
        problem(call(visitors.memberOf(UUID.randomUUID()), "notice", Map.of()), 404, "membership-not-found");

        var left = ok(own("notice", Map.of()));
        assertThat(left.get("endedOn").stringValue()).isEqualTo(earliest.toString());
        assertThat(standing()).isEqualTo("member");
        problem(own("notice", Map.of()), 409, "wrong-stage");
        notary.changes(Map.of());
    }

    private void accuses() {
        ok(team("exclusion", Map.of("grounds", "Uses the name of the cluster for its own advertising")));
    }

    private void excludedAndAppealed() {
        accuses();
        ok(own("exclusion/hearing", Map.of("statement", "No")));
        later(15);
        decided(3, 0, "approved");
        ok(team("exclusion/verdict", Map.of()));
        ok(own("exclusion/appeal", Map.of("reasons", "No")));
    }

    private JsonNode decided(int yes, int no, String outcome) {
        return body(assembly.records(now(), assembly.decision(votes(yes, no), outcome))
                .expectStatus()
                .isCreated());
    }

    private void later(int days) {
        clock.putForward(Duration.ofDays(days));
    }

    private JsonNode now() {
        return office.seesMembership(membership);
    }

    private ResponseSpec team(String step, Map<String, ?> form) {
        return call(visitors.manager(), step, form);
    }

    private ResponseSpec own(String step, Map<String, ?> form) {
        return call(visitors.memberOf(member), step, form);
    }

    private ResponseSpec call(WebTestClient visitor, String step, Map<String, ?> form) {
        return call(visitor, tag(now()), step, form);
    }

    private ResponseSpec call(WebTestClient visitor, String version, String step, Map<String, ?> form) {
        return visitor.post()
                .uri("/api/memberships/{id}/" + step, membership)
                .header(HttpHeaders.IF_MATCH, version)
                .bodyValue(form)
                .exchange();
    }

    private String standing() {
        var day =
                office.sees("/api/organisations/%s/standing".formatted(member)).get("standing");
        assertThat(office.sees("/api/organisations/" + member).get("standing"))
                .as("the list and the facts say the same")
                .isEqualTo(day);
        return day.stringValue();
    }

    private List<String> told() {
        await().until(() -> !messages.about(membership, "member.membership.v1").isEmpty());
        return messages.about(membership, "member.membership.v1").stream()
                .map(Messages.Told::type)
                .toList();
    }

    private List<Long> sequences() {
        await().until(() -> messages.about(membership, "member.membership.v1").size() == 3);
        return messages.about(membership, "member.membership.v1").stream()
                .map(Messages.Told::sequence)
                .toList();
    }

    private List<String> kinds() {
        return Office.whole(visitors.manager(), "/api/organisations/" + member + "/history?limit=200", "kind");
    }

    private static JsonNode ok(ResponseSpec answer) {
        return body(answer.expectStatus().isOk());
    }

    private static void invalid(ResponseSpec answer, String pointer) {
        assertThat(problem(answer, 422, "invalid").at("/errors/0/pointer").stringValue())
                .isEqualTo(pointer);
    }

    private static JsonNode problem(ResponseSpec answer, int status, String code) {
        var problem = body(answer.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
