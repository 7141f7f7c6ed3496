package org.tejido.member.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.decision.Assembly.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.member.statutes.Notary;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** An application before the board. */
@MemberServiceTest
class DecisionVisitTest {

    @Autowired
    Office office;

    @Autowired
    Assembly board;

    @Autowired
    Notary notary;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    UUID applicant = new UUID(0, 0);
    JsonNode membership;

    @BeforeEach
    void anApplication() {
        var receipt = office.receives(application(organisation()));
        applicant = id(receipt, "organisationId");
        membership = office.seesMembership(id(receipt, "membershipId"));
    }

    @Test
    void isFollowedByTheAdmissionThatNamesIt() {
        var decision = board.approves(membership);

        var admitted = office.admits(membership);

        assertThat(admitted.get("decisionId")).isEqualTo(decision.get("decisionId"));
        assertThat(decision.get("matter").stringValue()).isEqualTo("admission");
        assertThat(decision.get("ratification").stringValue()).isEqualTo("pending");
        assertThat(kinds()).containsSubsequence("member.membership.admitted", "member.admission.approved");
    }

    @Test
    void isFollowedByTheRejectionThatNamesIt() {
        var decision = board.refuses(membership);
        var named = Map.of(
                "reason",
                "Not of the sector",
                "decisionId",
                decision.get("decisionId").stringValue());

        var rejected = body(
                office.decides(membership, "rejection", named).expectStatus().isOk());

        assertThat(rejected.get("decisionId")).isEqualTo(decision.get("decisionId"));
    }

    @Test
    void isNotContradicted() {
        board.refuses(membership);
        problem(office.decides(membership, "admission", Map.of()), 409, "decision-disagrees");

        anApplication();
        board.approves(membership);
        problem(office.decides(membership, "rejection", Map.of("reason", "No")), 409, "decision-disagrees");
        assertThat(stage()).isEqualTo("applied");
    }

    @Test
    void isNamedOnlyWhereItWasTaken() {
        var elsewhere =
                board.approves(office.seesMembership(id(office.receives(application(organisation())), "membershipId")));
        var named = Map.of("decisionId", elsewhere.get("decisionId").stringValue());

        var problem = problem(office.decides(membership, "admission", named), 422, "decision-unknown");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/decisionId");
    }

    @Test
    void isTakenOnceAndWhileThereIsSomethingToDecide() {
        board.approves(membership);
        problem(board.records(membership, board.decision(votes(1, 0), "approved")), 409, "decided-already");
        office.admits(membership);
        problem(board.records(membership, board.decision(votes(1, 0), "approved")), 412, "stale-version");

        var admitted = office.seesMembership(id(membership, "membershipId"));
        problem(board.records(admitted, board.decision(votes(1, 0), "approved")), 409, "wrong-stage");
    }

    @Test
    void hasAnIdThatNoOtherHas() {
        var decision = board.decision(votes(1, 0), "approved");
        decision.put("id", board.approves(membership).get("decisionId").stringValue());
        anApplication();

        problem(board.records(membership, decision), 409, "decision-exists");
        assertThat(decisions().size()).isZero();
    }

    @Test
    void followsFromItsVotesByTheStatutesOfTheDay() {
        notary.changes(Map.of("admissionMajority", "absolute"));
        anApplication();
        var votes = new ArrayList<>(votes(2, 1));
        votes.add(Map.of("name", "Abstains", "vote", "abstention"));

        var problem = problem(board.records(membership, board.decision(votes, "approved")), 422, "votes-disagree");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/outcome");
        var refused = body(board.records(membership, board.decision(votes, "refused"))
                .expectStatus()
                .isCreated());
        assertThat(refused.get("majority").stringValue()).isEqualTo("absolute");
        assertThat(refused.get("statutes").stringValue())
                .isEqualTo(clock.today().toString());
        notary.changes(Map.of());
    }

    @Test
    void takesNoVoteOfTheApplicantsOwnPeople() {
        var votes = new ArrayList<>(votes(2, 0));
        votes.add(Map.of("name", "Own", "organisationId", applicant, "vote", "yes"));
        var problem =
                problem(board.records(membership, board.decision(votes, "approved")), 422, "conflict-of-interest");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/votes/2/vote");

        votes.set(2, Map.of("seatId", UUID.randomUUID(), "organisationId", applicant, "vote", "abstention"));
        var decision = body(board.records(membership, board.decision(votes, "approved"))
                .expectStatus()
                .isCreated());
        assertThat(decision.at("/votes/2/conflict").booleanValue()).isTrue();
        assertThat(decision.at("/tally/abstentions").intValue()).isEqualTo(1);
    }

    @Test
    void tellsTheApplicantWhatWasDecidedAndNotWhoVotedHow() {
        var decision = board.decision(votes(2, 1), "approved");
        decision.put(
                "minutes",
                Map.of("number", "2026/11", "url", "https://example.org/acta.pdf", "sha256", "0".repeat(63) + "a"));
        board.records(membership, decision).expectStatus().isCreated();

        var own = body(visitors.applicantOf(applicant)
                        .get()
                        .uri("/api/memberships/{id}/decisions", id(membership, "membershipId"))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .at("/items/0");
        assertThat(own.get("outcome").stringValue()).isEqualTo("approved");
        assertThat(own.get("minutesNumber").stringValue()).isEqualTo("2026/11");
        assertThat(own.propertyNames()).doesNotContain("votes", "tally", "minutesUrl", "minutesSha256");
        assertThat(decisions().at("/0/votes").size()).isEqualTo(3);
        assertThat(decisions().at("/0/minutesSha256").stringValue()).endsWith("a");
    }

    @Test
    void isRatifiedByTheAssemblyOnce() {
        var decision = board.approves(membership).get("decisionId").stringValue();
        var tomorrow = Map.of("ratifiedOn", clock.today().plusDays(1).toString(), "minutesNumber", "A-1");
        problem(ratifies(decision, tomorrow), 422, "decision-day-impossible");

        var today = Map.of("ratifiedOn", clock.today().toString(), "minutesNumber", "A-1");
        var ratified = body(ratifies(decision, today).expectStatus().isOk());

        assertThat(ratified.get("ratification").stringValue()).isEqualTo("done");
        assertThat(ratified.get("ratificationMinutes").stringValue()).isEqualTo("A-1");
        problem(ratifies(decision, today), 409, "decision-ratified");
        assertThat(kinds()).contains("member.decision.ratified");
    }

    @Test
    void needsNobodyToRatifyItWhereTheAssemblyDecided() {
        var decision = board.decision(votes(9, 1), "approved");
        decision.put("body", "assembly");
        var taken = body(board.records(membership, decision).expectStatus().isCreated());

        assertThat(taken.get("ratification").stringValue()).isEqualTo("none");
        var today = Map.of("ratifiedOn", clock.today().toString(), "minutesNumber", "A-1");
        problem(ratifies(taken.get("decisionId").stringValue(), today), 409, "nothing-to-ratify");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "metOn | '1999-01-01' | /metOn | decision-day-impossible",
                "metOn | '2190-01-01' | /metOn | decision-day-impossible",
                "outcome | 'maybe' | /outcome | invalid",
                "body | 'chair' | /body | invalid",
            })
    void isRefusedWithAFieldThatIsWrong(String field, String value, String pointer, String code) {
        var decision = board.decision(votes(1, 0), "approved");
        decision.put(field, value);

        var problem = problem(board.records(membership, decision), 422, code);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(decisions().size()).isZero();
    }

    @Test
    void isRefusedWithVotesThatAreNone() {
        var id = UUID.randomUUID();
        voted(List.of(), "invalid", "/votes");
        voted(List.of(Map.of("vote", "yes")), "voter-unclear", "/votes");
        voted(List.of(Map.of("vote", "yes", "name", "A", "seatId", id)), "voter-unclear", "/votes");
        voted(List.of(Map.of("vote", "perhaps", "name", "A")), "invalid", "/votes/0/vote");
        voted(List.of(Map.of("vote", "yes", "name", "  ")), "invalid", "/votes/0/name");
        voted(List.of(Map.of("vote", "absent", "name", "A")), "nobody-voted", "/votes");
        voted(
                List.of(Map.of("vote", "yes", "seatId", id), Map.of("vote", "yes", "seatId", id)),
                "voted-twice",
                "/votes/1");
        assertThat(decisions().size()).isZero();
    }

    @Test
    void isRefusedWithMinutesThatNobodyCanFind() {
        minutes(Map.of("url", "javascript:alert(1)"), "/minutes/url");
        minutes(Map.of("sha256", "abc"), "/minutes/sha256");
        minutes(Map.of("number", "x".repeat(101)), "/minutes/number");
    }

    @Test
    void ofSeveralAtOnceOneStands() {
        var answers = atOnce(8, ignored -> board.records(membership, board.decision(votes(2, 1), "approved")));

        assertThat(answers).containsOnlyOnce(201).contains(409);
        assertThat(decisions().size()).isEqualTo(1);
    }

    @Test
    void neverMissesTheAdmissionThatGoesOnBesideIt() {
        for (var round = 0; round < 8; round++) {
            anApplication();
            var answers = atOnce(
                    2,
                    which -> which == 0
                            ? board.records(membership, board.decision(votes(1, 2), "refused"))
                            : office.decides(membership, "admission", Map.of()));

            assertThat(answers.contains(201) && answers.contains(200))
                    .as("refused and yet admitted: %s", answers)
                    .isFalse();
            assertThat(answers).containsAnyOf(200, 201);
        }
    }

    @Test
    void standsAsItIs() {
        var decision = board.approves(membership).get("decisionId").stringValue();

        assertThat(catchThrowable(
                        () -> database.sql("UPDATE decision SET approved = false WHERE id = '%s'".formatted(decision))
                                .then()
                                .block()))
                .hasMessageContaining("only added to");
        assertThat(decisions().at("/0/outcome").stringValue()).isEqualTo("approved");
    }

    @Test
    void knowsWhatTheApplicationStillHasToBring() {
        var missing = office.sees("/api/memberships/%s/completeness".formatted(id(membership, "membershipId")));
        assertThat(missing.get("complete").booleanValue()).isFalse();
        assertThat(missing.get("missing").findValuesAsString("code"))
                .containsExactly(
                        "sector-checked",
                        "statutes",
                        "governing-body-agreement",
                        "tax-certificate",
                        "data-protection-information",
                        "visit-held");

        var version = 1;
        for (var code : missing.get("missing").findValuesAsString("code")) {
            visitors.manager()
                    .post()
                    .uri(
                            "/api/onboarding-cases/{id}/ticks",
                            missing.get("caseId").stringValue())
                    .header("If-Match", "\"" + version++ + "\"")
                    .bodyValue(Map.of("requirement", code))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        var complete = office.sees("/api/memberships/%s/completeness".formatted(id(membership, "membershipId")));
        assertThat(complete.get("complete").booleanValue()).isTrue();
        assertThat(complete.get("missing").size()).isZero();
    }

    private void voted(List<Map<String, Object>> votes, String code, String pointer) {
        var problem = problem(board.records(membership, board.decision(votes, "approved")), 422, code);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    private void minutes(Map<String, ?> minutes, String pointer) {
        var decision = new HashMap<>(board.decision(votes(1, 0), "approved"));
        decision.put("minutes", minutes);
        var problem = problem(board.records(membership, decision), 422, "invalid");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    private static List<Integer> atOnce(int many, IntFunction<ResponseSpec> call) {
        try (var desks = Executors.newFixedThreadPool(many)) {
            return IntStream.range(0, many)
                    .mapToObj(which -> desks.submit(() -> Visitors.status(call.apply(which))))
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
    }

    private ResponseSpec ratifies(String decision, Map<String, ?> ratification) {
        return visitors.manager()
                .post()
                .uri("/api/decisions/{id}/ratification", decision)
                .bodyValue(ratification)
                .exchange();
    }

    private JsonNode decisions() {
        return office.sees("/api/memberships/%s/decisions".formatted(id(membership, "membershipId")))
                .get("items");
    }

    private String stage() {
        return office.seesMembership(id(membership, "membershipId"))
                .get("stage")
                .stringValue();
    }

    private List<String> kinds() {
        return Office.whole(visitors.manager(), "/api/organisations/" + applicant + "/history?limit=200", "kind");
    }

    private static JsonNode problem(ResponseSpec answer, int status, String code) {
        var problem = body(answer.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
