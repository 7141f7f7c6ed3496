package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** From the public form to the day on which a member leaves, and back. */
@MemberServiceTest
class JoiningVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Test
    void aMemberSeesItsOwnMembershipsAlone() {
        var member = office.member(organisation());
        office.member(organisation());

        assertThat(memberships(visitors.memberOf(member)).findValuesAsString("organisationId"))
                .containsExactly(member.toString());
        assertThat(memberships(visitors.juror())).isEmpty();
    }

    @Test
    void applyingMakesTheOrganisationItsContactAndTheApplication() {
        var receipt = office.receives(application(organisation()));
        var organisation = id(receipt, "organisationId");

        assertThat(receipt.get("stage").stringValue()).isEqualTo("applied");
        assertThat(office.sees("/api/organisations/" + organisation)
                        .get("standing")
                        .stringValue())
                .isEqualTo("applicant");
        assertThat(office.sees("/api/organisations/" + organisation + "/people")
                        .at("/items/0/name")
                        .stringValue())
                .isEqualTo("Carmen Ruiz");
        assertThat(office.seesMembership(id(receipt, "membershipId"))
                        .get("appliedOn")
                        .stringValue())
                .isEqualTo(clock.today().toString());
    }

    @Test
    void anApplicationSentTwiceWithOneKeyIsOneApplication() {
        var form = application(organisation());
        var key = UUID.randomUUID().toString();

        var first = body(apply(visitors.nobody(), form, key).expectStatus().isCreated());
        var again = body(apply(visitors.nobody(), form, key)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true"));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aStrangerIsNotToldWhoIsKnownAndTheTeamIs() {
        var known = organisation();
        var id = id(office.registers(known), "organisationId");
        var form = application(organisationWith("taxId", known.get("taxId")));

        apply(visitors.nobody(), form, "a-" + id)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("organisation-already-known")
                .jsonPath("$.candidates")
                .doesNotExist();
        apply(visitors.manager(), form, "b-" + id)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.candidates[0].organisationId")
                .isEqualTo(id.toString())
                .jsonPath("$.candidates[0].reason")
                .isEqualTo("same-tax-id")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/organisation/taxId");
    }

    @Test
    void aRefusedApplicationLeavesNothingBehind() {
        var known = organisation();
        office.registers(known);
        var before = rows();

        apply(visitors.nobody(), application(known), UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(409);
        apply(
                        visitors.nobody(),
                        application(organisationWith("taxId", "B64717839")),
                        UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(422);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void ofTwentyWhoApplyForTheSameOrganisationAtOnceOneIsTaken() throws InterruptedException {
        var form = application(organisation());

        var answers = atOnce(
                20, () -> apply(visitors.nobody(), form, UUID.randomUUID().toString()));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(19);
    }

    /** Several rounds: the first warms the pool of connections up, and two calls have to meet. */
    @Test
    void ofTenOfTheSameNameAtOnceNineAreAskedAbout() throws InterruptedException {
        for (var round = 0; round < 12; round++) {
            var withoutTaxId = organisation();
            withoutTaxId.remove("taxId");

            var answers = atOnce(10, () -> visitors.manager()
                    .post()
                    .uri("/api/organisations")
                    .bodyValue(withoutTaxId)
                    .exchange());

            assertThat(answers)
                    .containsOnlyOnce(201)
                    .filteredOn(status -> status == 409)
                    .hasSize(9);
        }
    }

    @Test
    void aMemberFromItsAdmissionOnIsInTheDirectoryAndToldToTheOthers() {
        var form = organisation();
        var receipt = office.receives(application(form));
        var membership = office.seesMembership(id(receipt, "membershipId"));
        var name = String.valueOf(form.get("name"));
        assertThat(directory(name)).isEmpty();

        var admitted = office.admits(membership);

        assertThat(admitted.get("stage").stringValue()).isEqualTo("active");
        assertThat(admitted.get("tier").stringValue()).isEqualTo("sme");
        assertThat(admitted.get("since").stringValue())
                .isEqualTo(clock.today().plusMonths(1).withDayOfMonth(1).toString());
        assertThat(directory(name)).containsExactly(name);
        await().untilAsserted(() -> assertThat(messages.about(id(receipt, "membershipId"), "member.membership.v1"))
                .extracting(Messages.Told::type)
                .containsExactly("member.membership.applied", "member.membership.admitted"));
    }

    @Test
    void refusesASecondAdmission() {
        var admitted = office.admits(office.appliesFor(id(office.registers(organisation()), "organisationId")));

        office.decides(admitted, "admission", Map.of("tier", "large"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("wrong-stage")
                .jsonPath("$.stage")
                .isEqualTo("active");
    }

    @Test
    void refusesADecisionOnWhatSomebodyElseHasDecidedSince() {
        var applied = office.appliesFor(id(office.registers(organisation()), "organisationId"));
        office.decides(applied, "rejection", Map.of("reason", "Not of the sector"))
                .expectStatus()
                .isOk();

        office.decides(applied, "admission", Map.of())
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
    }

    @Test
    void keepsTheReasonOfARejectionToTheTeam() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var rejected =
                body(office.decides(office.appliesFor(organisation), "rejection", Map.of("reason", "Not of the sector"))
                        .expectStatus()
                        .isOk());

        assertThat(rejected.get("reason").stringValue()).isEqualTo("Not of the sector");
        visitors.applicantOf(organisation)
                .get()
                .uri("/api/memberships/{id}", id(rejected, "membershipId"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("rejected")
                .jsonPath("$.reason")
                .doesNotExist();
    }

    @Test
    void whoHasOneOpenCannotApplyAgain() {
        var organisation = id(office.registers(organisation()), "organisationId");
        office.appliesFor(organisation);

        visitors.manager()
                .post()
                .uri("/api/memberships")
                .bodyValue(Map.of("organisationId", organisation))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("membership-already-open");
    }

    @Test
    void staysAMemberUntilTheDayOfItsEndAndReturnsByApplyingAnew() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var first = office.admits(office.appliesFor(organisation));
        var end = clock.today().plusMonths(3);
        office.decides(first, "end", Map.of("on", end.toString(), "reason", "Left"))
                .expectStatus()
                .isOk();

        assertThat(standing(organisation)).isEqualTo("member");
        var second = office.appliesFor(organisation);
        office.decides(second, "admission", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("still-a-member");

        clock.putForward(Duration.between(
                clock.instant(),
                end.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/Madrid")).toInstant()));
        assertThat(standing(organisation)).isEqualTo("applicant");
        office.admits(second);
        assertThat(standing(organisation)).isEqualTo("member");
        assertThat(standing(organisation, end.minusDays(1).toString())).isEqualTo("member");
        assertThat(standing(organisation, end.minusYears(1).toString())).isEqualTo("none");
    }

    @Test
    void listsTheApplicationsThatWaitForADecision() {
        var waiting = office.appliesFor(id(office.registers(organisation()), "organisationId"));
        var decided = office.admits(office.appliesFor(id(office.registers(organisation()), "organisationId")));

        var applied = Office.whole(visitors.manager(), "/api/memberships?stage=applied&limit=200", "membershipId");

        assertThat(applied)
                .contains(waiting.get("membershipId").stringValue())
                .doesNotContain(decided.get("membershipId").stringValue());
    }

    @Test
    void whatHappenedCannotBeChanged() {
        office.appliesFor(id(office.registers(organisation()), "organisationId"));

        var change = database.sql("UPDATE membership_fact SET happens_on = happens_on - 1")
                .fetch()
                .rowsUpdated();

        org.assertj.core.api.Assertions.assertThatThrownBy(change::block)
                .hasMessageContaining("membership_fact is only added to");
    }

    private String standing(UUID organisation) {
        var byList = office.sees("/api/organisations/" + organisation)
                .get("standing")
                .stringValue();
        assertThat(standing(organisation, clock.today().toString()))
                .as("by facts, as in lists")
                .isEqualTo(byList);
        return byList;
    }

    private String standing(UUID organisation, String day) {
        return office.sees("/api/organisations/" + organisation + "/standing?on=" + day)
                .get("standing")
                .stringValue();
    }

    private List<String> directory(String query) {
        return body(visitors.nobody()
                        .get()
                        .uri(address -> address.path("/api/directory")
                                .queryParam("query", "{query}")
                                .build(query))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("name");
    }

    private Long rows() {
        return database.sql("""
                        SELECT (SELECT count(*) FROM organisation) + (SELECT count(*) FROM person)
                             + (SELECT count(*) FROM membership) + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM history)
                        """).map(row -> row.get(0, Long.class)).one().block();
    }

    /** The statuses of so many calls that leave together. */
    private static List<Integer> atOnce(int calls, Supplier<ResponseSpec> call) throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Integer>();
        var start = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < calls; number++) {
                callers.submit(() -> {
                    start.await();
                    return answers.add(Visitors.status(call.get()));
                });
            }
            start.countDown();
        }
        return List.copyOf(answers);
    }

    private static ResponseSpec apply(WebTestClient visitor, Map<String, Object> form, String key) {
        return visitor.post()
                .uri("/api/applications")
                .header("Idempotency-Key", key)
                .bodyValue(form)
                .exchange();
    }

    private static JsonNode memberships(WebTestClient visitor) {
        return body(visitor.get().uri("/api/memberships").exchange()).get("items");
    }
}
