package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A member that left, and came back. */
@MemberServiceTest
class TermsVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Test
    void areListedWithTheFormerOnesOfWhoeverReturned() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var first = office.admits(office.appliesFor(organisation));
        var end = clock.today().plusDays(70);
        ends(first, end.toString());
        assertThat(standing(organisation)).as("until the day").isEqualTo("member");
        clock.putForward(Duration.ofDays(70));
        assertThat(standing(organisation)).isEqualTo("former");

        var again = office.appliesFor(organisation);
        assertThat(standing(organisation)).isEqualTo("applicant");
        var second = office.admits(again);

        var terms = seen(visitors.memberOf(organisation), second, "terms");
        assertThat(terms.findValuesAsString("membershipId"))
                .containsExactly(
                        second.get("membershipId").stringValue(),
                        first.get("membershipId").stringValue());
        assertThat(terms.get(0).has("until")).isFalse();
        assertThat(terms.get(1).get("until").stringValue()).isEqualTo(end.toString());
        assertThat(terms.get(1).get("endedHow").stringValue()).isEqualTo("ended");
        assertThat(office.sees("/api/organisations/" + organisation)
                        .get("memberSince")
                        .stringValue())
                .as("of the current one")
                .isEqualTo(second.get("since").stringValue());
    }

    @Test
    void beginWithAnAdmission() {
        var organisation = id(office.registers(organisation()), "organisationId");

        assertThat(seen(visitors.manager(), office.appliesFor(organisation), "terms")
                        .size())
                .isZero();
    }

    @Test
    void haveStepsWhoseReasonsStayWithTheTeamSaveWhatTheMemberMustKnow() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var membership = office.admits(office.appliesFor(organisation));
        var accused = body(office.decides(membership, "exclusion", Map.of("grounds", "Harms the cluster"))
                .expectStatus()
                .isOk());
        body(office.decides(accused, "exclusion/dismissal", Map.of("reason", "Not worth it"))
                .expectStatus()
                .isOk());

        var own = seen(visitors.memberOf(organisation), membership, "steps");
        assertThat(own.findValuesAsString("what")).containsExactly("applied", "admitted", "accused", "dismissed");
        assertThat(own.findValuesAsString("words")).containsExactly("Harms the cluster");
        assertThat(seen(visitors.manager(), membership, "steps").findValuesAsString("words"))
                .containsExactly("Harms the cluster", "Not worth it");
    }

    private void ends(JsonNode membership, String on) {
        body(office.decides(membership, "end", Map.of("on", on, "reason", "Moved away"))
                .expectStatus()
                .isOk());
    }

    private static JsonNode seen(WebTestClient visitor, JsonNode membership, String what) {
        return body(visitor.get()
                        .uri("/api/memberships/{id}/" + what, id(membership, "membershipId"))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items");
    }

    private String standing(UUID organisation) {
        return office.sees("/api/organisations/%s/standing".formatted(organisation))
                .get("standing")
                .stringValue();
    }
}
