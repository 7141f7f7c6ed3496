package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.dues.Treasury;
import org.tejido.member.statutes.Notary;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member that does not pay, and then does. */
@MemberServiceTest
class SuspensionVisitTest {

    private static final Map<String, String> OWES = Map.of("reason", "Dues open for months");

    @Autowired
    Office office;

    @Autowired
    Treasury treasury;

    @Autowired
    Notary notary;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    Messages messages;

    @Autowired
    JsonMapper json;

    UUID member = new UUID(0, 0);
    UUID membership = new UUID(0, 0);
    int year;

    @BeforeEach
    void aMemberThatIsCharged() {
        notary.changes(Map.of("reminderDays", List.of(7, 30), "suspensionDays", 60));
        treasury.opens();
        member = id(office.registers(organisation()), "organisationId");
        membership = id(office.admits(office.appliesFor(member)), "membershipId");
        year = clock.today().plusMonths(1).getYear() + 1;
        visitors.memberOf(member)
                .put()
                .uri("/api/organisations/{id}/headcounts/{year}", member, year)
                .bodyValue(Map.of("headcount", 3))
                .exchange()
                .expectStatus()
                .isNoContent();
        charges();
    }

    @Test
    void isRemindedStepByStepAndThenProposedForSuspension() {
        assertThat(step()).isNull();
        later(7);
        assertThat(step().get("number").intValue()).isEqualTo(1);
        assertThat(step().get("daysOverdue").longValue()).isEqualTo(7);
        reminds().expectStatus().isNoContent();
        assertThat(step()).as("once").isNull();
        problem(reminds(), 409, "reminder-not-due");

        later(23);
        assertThat(step().get("number").intValue()).isEqualTo(2);
        later(29);
        assertThat(step().get("step").stringValue()).isEqualTo("reminder");
        later(1);
        assertThat(step().get("step").stringValue()).as("after 60 days").isEqualTo("suspension");
        assertThat(kinds()).contains("member.dues.reminded");
    }

    @Test
    void isNotSuspendedWithinTheDaysThatTheStatutesBearWithIt() {
        later(59);
        problem(suspends(), 409, "not-in-arrears");
        later(1);
        suspends().expectStatus().isOk();
    }

    @Test
    void isSuspendedUntilItHasPaidAndOthersHearOfBoth() {
        later(60);
        var suspended = body(suspends().expectStatus().isOk());
        assertThat(suspended.get("stage").stringValue()).isEqualTo("suspended");
        assertThat(suspended.get("suspendedOn").stringValue())
                .isEqualTo(clock.today().toString());
        assertThat(standing()).isEqualTo("suspended");
        assertThat(step()).as("nothing to propose while it owes").isNull();
        problem(suspends(), 409, "wrong-stage");
        problem(resumes(), 409, "still-in-arrears");

        pays().expectStatus().isCreated();
        assertThat(step().get("step").stringValue()).isEqualTo("resumption");
        assertThat(step().get("membershipVersion").longValue()).isEqualTo(3);
        later(1);
        resumes().expectStatus().isOk();

        assertThat(standing()).isEqualTo("member");
        assertThat(standingOn(clock.today().minusDays(1)))
                .as("what was true stays true")
                .isEqualTo("suspended");
        assertThat(standingOn(clock.today().minusDays(2))).isEqualTo("member");
        assertThat(step()).isNull();
        await().untilAsserted(() -> assertThat(messages.about(membership, "member.membership.v1"))
                .extracting(Messages.Told::type)
                .containsExactly(
                        "member.membership.applied",
                        "member.membership.admitted",
                        "member.membership.suspended",
                        "member.membership.resumed"));
        messages.about(membership, "member.membership.v1")
                .forEach(told ->
                        assertThat(fields(told.json())).as(told.type()).isEqualTo(fields(Example.of(told.type()))));
    }

    @Test
    void isAMemberLikeAnyOtherInTheEyesOfTheOthers() {
        later(60);
        suspends().expectStatus().isOk();
        var other = visitors.memberOf(UUID.randomUUID());

        assertThat(body(other.get().uri("/api/organisations/" + member).exchange())
                        .get("standing")
                        .stringValue())
                .isEqualTo("member");
        var name = office.sees("/api/organisations/" + member)
                .get("name")
                .stringValue()
                .split("[ ,]")[1];
        assertThat(Office.whole(other, "/api/organisations?standing=suspended&query=" + name, "organisationId"))
                .isEmpty();
        assertThat(Office.whole(
                        visitors.manager(), "/api/organisations?standing=suspended&query=" + name, "organisationId"))
                .containsExactly(member.toString());
        assertThat(office.sees("/api/organisations/" + member).get("standing").stringValue())
                .isEqualTo("suspended");
    }

    @Test
    void neverIsSuspendedAfterItHasPaid() throws Exception {
        later(60);
        for (var round = 0; round < 5; round++) {
            List<Future<Integer>> answers;
            try (var desks = Executors.newFixedThreadPool(2)) {
                answers = desks.invokeAll(List.<Callable<Integer>>of(() -> status(pays()), () -> status(suspends())));
            }
            assertThat(status(answers.getFirst())).as("what is paid is paid").isEqualTo(201);
            var stage = office.seesMembership(membership).get("stage").stringValue();
            assertThat(stage).isEqualTo(status(answers.getLast()) == 200 ? "suspended" : "active");
            if (stage.equals("suspended")) {
                assertThat(step().get("step").stringValue()).isEqualTo("resumption");
                resumes().expectStatus().isOk();
            }
            assertThat(status(suspends())).as("after the payment").isEqualTo(409);
            aMemberThatIsCharged();
            later(60);
        }
    }

    @Test
    void mayLeaveWhileItIsSuspendedAndIsSoUntilThen() {
        notary.changes(Map.of("suspensionDays", 60, "noticeDays", 30));
        later(60);
        suspends().expectStatus().isOk();

        decides("notice", Map.of("on", clock.today().plusDays(40).toString()))
                .expectStatus()
                .isOk();

        assertThat(standing()).isEqualTo("suspended");
        assertThat(office.sees("/api/organisations/" + member).get("standing").stringValue())
                .isEqualTo("suspended");
        clock.putForward(Duration.ofDays(40));
        assertThat(standing()).isEqualTo("former");
        assertThat(office.sees("/api/organisations/" + member).get("standing").stringValue())
                .isEqualTo("former");
        notary.changes(Map.of());
    }

    private void later(int days) {
        clock.putForward(Duration.ofDays(days));
    }

    private void charges() {
        visitors.manager()
                .post()
                .uri("/api/memberships/{id}/dues", membership)
                .bodyValue(Map.of("year", year, "dueOn", clock.today().toString()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private ResponseSpec pays() {
        return visitors.manager()
                .post()
                .uri("/api/memberships/{id}/payments", membership)
                .bodyValue(Map.of(
                        "year", year, "amount", 300, "paidOn", clock.today().toString()))
                .exchange();
    }

    private ResponseSpec reminds() {
        return visitors.manager()
                .post()
                .uri("/api/memberships/{id}/reminders", membership)
                .bodyValue(Map.of("year", year))
                .exchange();
    }

    private ResponseSpec suspends() {
        return decides("suspension", OWES);
    }

    private ResponseSpec resumes() {
        return decides("resumption", Map.of());
    }

    private ResponseSpec decides(String what, Map<String, ?> form) {
        return office.decides(office.seesMembership(membership), what, form);
    }

    private JsonNode step() {
        var cursor = "";
        do {
            var page = office.sees("/api/dunning?limit=200" + cursor);
            for (var step : page.get("items").values()) {
                if (id(step, "membershipId").equals(membership)) {
                    return step;
                }
            }
            cursor = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!cursor.isEmpty());
        return null;
    }

    private String standing() {
        return standingOn(clock.today());
    }

    private String standingOn(LocalDate day) {
        return office.sees("/api/organisations/%s/standing?on=%s".formatted(member, day))
                .get("standing")
                .stringValue();
    }

    private List<String> kinds() {
        return Office.whole(visitors.manager(), "/api/organisations/" + member + "/history?limit=200", "kind");
    }

    private List<String> fields(String message) {
        return json.readTree(message).propertyNames().stream().sorted().toList();
    }

    private static int status(ResponseSpec answer) {
        return Visitors.status(answer);
    }

    private static int status(Future<Integer> answer) throws InterruptedException, ExecutionException {
        return answer.get();
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        assertThat(body(answer.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
