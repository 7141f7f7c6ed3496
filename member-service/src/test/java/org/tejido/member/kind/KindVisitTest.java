package org.tejido.member.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.member.decision.Assembly;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Members of several kinds. */
@MemberServiceTest
class KindVisitTest {

    @Autowired
    Office office;

    @Autowired
    Statute statute;

    @Autowired
    Assembly assembly;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    WallClock clock;

    @Test
    void areNamedByTheApplicationAndUsualWhereItSaysNothing() {
        var usual = office.receives(application(organisation()));
        var associate = office.receives(applicationAs("associate"));

        assertThat(office.seesMembership(id(usual, "membershipId")).get("kind").stringValue())
                .isEqualTo("full");
        assertThat(office.seesMembership(id(associate, "membershipId"))
                        .get("kind")
                        .stringValue())
                .isEqualTo("associate");
    }

    @Test
    void areNotAllForWhoeverApplies() {
        assertThat(refused("honorary", HttpStatus.CONFLICT)).isEqualTo("kind-closed");
        assertThat(refused("none-of-ours", HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("member-kind-unknown");
        assertThat(member("honorary").get("kind").stringValue())
                .as("for the team")
                .isEqualTo("honorary");
    }

    @Test
    void takeMembersOfTheirTiersAlone() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var applied = body(visitors.manager()
                .post()
                .uri("/api/memberships")
                .bodyValue(Map.of("organisationId", organisation, "kind", "institutional"))
                .exchange()
                .expectStatus()
                .isCreated());

        var problem = body(office.decides(applied, "admission", Map.of("tier", "sme"))
                .expectStatus()
                .isEqualTo(409));

        assertThat(problem.get("code").stringValue()).isEqualTo("tier-not-of-kind");
    }

    @Test
    void haveTheRightsThatCountedOnTheDay() {
        var member = member("full");
        var organisation = id(member, "organisationId");
        var before = clock.today();
        var from = before.plusDays(10);
        body(office.decides(
                        member,
                        "kind",
                        Map.of("kind", "associate", "from", from.toString(), "source", "Assembly, point 6"))
                .expectStatus()
                .isOk());

        assertThat(rightsOn(organisation, before)).isEqualTo("full votes");
        assertThat(rightsOn(organisation, from.minusDays(1))).isEqualTo("full votes");
        assertThat(rightsOn(organisation, from)).as("as far as is known").isEqualTo("associate silent");
        clock.putForward(Duration.ofDays(10));
        assertThat(rightsOn(organisation, before)).as("of a day that was").isEqualTo("full votes");
        assertThat(office.seesMembership(id(member, "membershipId")).get("kind").stringValue())
                .isEqualTo("associate");
    }

    @Test
    void changeByADecisionThatStaysToBeRead() {
        var member = member("full");
        var changed = body(office.decides(member, "kind", Map.of("kind", "observer", "source", "Assembly, point 6"))
                .expectStatus()
                .isOk());

        var steps = office.sees("/api/memberships/%s/steps".formatted(id(member, "membershipId")))
                .get("items");
        var last = steps.get(steps.size() - 1);
        assertThat(last.get("what").stringValue()).isEqualTo("reclassified");
        assertThat(last.get("kind").stringValue()).isEqualTo("observer");
        assertThat(last.get("words").stringValue()).isEqualTo("Assembly, point 6");
        assertThat(steps.get(0).get("kind").stringValue()).as("as it applied").isEqualTo("full");
        assertThat(changed.get("stage").stringValue()).isEqualTo("active");

        refused(changed, Map.of("kind", "observer", "source", "Again"), "kind-unchanged");
        refused(
                changed,
                Map.of("kind", "full", "from", clock.today().minusDays(1).toString(), "source", "Back"),
                "kind-day-past");
    }

    @Test
    void areToldToOtherServices() {
        var member = member("full");
        office.decides(member, "kind", Map.of("kind", "associate", "source", "Assembly, point 6"))
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(messages.about(id(member, "membershipId"), "member.membership.v1"))
                .extracting(told -> told.type())
                .containsExactly(
                        "member.membership.applied", "member.membership.admitted", "member.membership.reclassified"));
        assertThat(messages.about(id(member, "membershipId"), "member.membership.v1")
                        .getLast()
                        .json())
                .contains("\"kind\":\"associate\"");
    }

    @Test
    void areWhatTheStatutesOfAClusterSay() {
        var member = member("full");
        statute.says("patron", Map.of("votes", false, "eligible", false));
        var patron = body(office.decides(member, "kind", Map.of("kind", "patron", "source", "Assembly"))
                .expectStatus()
                .isOk());

        var rights = standing(id(member, "organisationId"), clock.today()).get("rights");
        assertThat(rights.toString())
                .isEqualTo("{\"votes\":false,\"eligible\":false,\"paysDues\":true,\"memberPrice\":true}");
        assertThat(patron.get("kind").stringValue()).isEqualTo("patron");
    }

    @Test
    void voteInTheAssemblyWhereTheirKindDoes() {
        var full = id(member("full"), "organisationId");
        var honorary = id(member("honorary"), "organisationId");
        var stranger = id(office.registers(organisation()), "organisationId");

        assertThat(assemblyWith(full).returnResult(JsonNode.class).getStatus()).isEqualTo(HttpStatus.CREATED);
        for (var silent : List.of(honorary, stranger)) {
            var problem = body(assemblyWith(silent).expectStatus().isEqualTo(422));
            assertThat(problem.get("code").stringValue()).isEqualTo("voter-without-vote");
            assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/votes/1/organisationId");
        }
    }

    @Test
    void countTowardsTheQuorumWhereTheyVote() {
        var before = electorate();
        member("full");
        member("honorary");

        var after = electorate();
        var voters = after.get("voters").intValue();
        assertThat(voters).isEqualTo(before.get("voters").intValue() + 1);
        assertThat(after.get("quorum").intValue()).as("one third, rounded up").isEqualTo((voters + 2) / 3);
    }

    @Test
    void areWrittenDownForADayToCome() {
        statute.adopts(Statute.kind("late", clock.today(), Map.of()))
                .expectStatus()
                .isEqualTo(422);
        statute.adopts(Statute.kind("twice", clock.today().plusDays(3), Map.of()))
                .expectStatus()
                .isCreated();
        statute.adopts(Statute.kind("twice", clock.today().plusDays(3), Map.of()))
                .expectStatus()
                .isEqualTo(409);
        statute.adopts(Statute.kind("voteless", clock.today().plusDays(3), Map.of("votes", false)))
                .expectStatus()
                .isEqualTo(422);
    }

    private JsonNode member(String kind) {
        var organisation = id(office.registers(organisation()), "organisationId");
        return office.admits(body(visitors.manager()
                .post()
                .uri("/api/memberships")
                .bodyValue(Map.of("organisationId", organisation, "kind", kind))
                .exchange()
                .expectStatus()
                .isCreated()));
    }

    private static Map<String, Object> applicationAs(String kind) {
        var application = new HashMap<>(application(organisation()));
        application.put("kind", kind);
        return application;
    }

    private String refused(String kind, HttpStatus status) {
        return body(visitors.nobody()
                        .post()
                        .uri("/api/applications")
                        .bodyValue(applicationAs(kind))
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status))
                .get("code")
                .stringValue();
    }

    private void refused(JsonNode membership, Map<String, ?> form, String code) {
        assertThat(body(office.decides(membership, "kind", form).expectStatus().is4xxClientError())
                        .get("code")
                        .stringValue())
                .isEqualTo(code);
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec assemblyWith(UUID voter) {
        var applied = office.appliesFor(id(office.registers(organisation()), "organisationId"));
        var decision = assembly.decision(
                List.of(
                        Map.of("name", "Ana", "vote", "yes"),
                        Map.of("name", "Luis", "vote", "yes", "organisationId", voter)),
                "approved");
        decision.put("body", "assembly");
        return assembly.records(applied, decision);
    }

    private JsonNode electorate() {
        return office.sees("/api/membership-kinds/electorate");
    }

    private JsonNode standing(UUID organisation, java.time.LocalDate on) {
        return office.sees("/api/organisations/%s/standing?on=%s".formatted(organisation, on));
    }

    private String rightsOn(UUID organisation, java.time.LocalDate on) {
        var standing = standing(organisation, on);
        return standing.get("kind").stringValue()
                + (standing.at("/rights/votes").booleanValue() ? " votes" : " silent");
    }
}
