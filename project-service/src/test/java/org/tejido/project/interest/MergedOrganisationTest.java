package org.tejido.project.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.interest;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.post;
import static org.tejido.project.Cluster.refused;
import static org.tejido.project.Cluster.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.project.Cluster;
import org.tejido.project.ProjectServiceTest;
import org.tejido.testing.Visitors;

/** What was the loser's is the survivor's own, with all rights, until the merge is undone. */
@ProjectServiceTest
class MergedOrganisationTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    private UUID loser;
    private UUID survivor;
    private UUID other;
    private UUID draft;
    private UUID call;
    private UUID cooperation;

    @BeforeEach
    void liveAndMerge() {
        loser = cluster.company("Loser");
        survivor = cluster.company("Survivor");
        other = cluster.company("Other");
        draft = id(cluster.drafts(loser, call("Draft", "Text")), "callId");
        call = id(cluster.publishes(loser, call("Old", "Text")), "callId");
        cooperation = cluster.cooperate(loser, other, call);
        cluster.merges(loser, survivor);
    }

    @Test
    void isSeenAndDoneByTheSurvivorsPeople() {
        var people = visitors.memberOf(survivor, loser);

        for (var path : List.of("/api/calls/" + draft, "/api/cooperations/" + cooperation)) {
            ok(people.get().uri(path).exchange());
        }
        assertThat(ok(people.get().uri("/api/calls/{id}", call).exchange())
                        .at("/contact/email")
                        .asString())
                .isEqualTo(Cluster.OWNER_EMAIL);
        assertThat(ids(people, "/api/cooperations?callId=" + call, "cooperationId"))
                .containsExactly(cooperation);
        assertThat(ids(people, "/api/interests?callId=" + call, "interestId")).hasSize(1);
        assertThat(ok(people.get().uri("/api/cooperations/{id}", cooperation).exchange())
                        .toString())
                .contains(Cluster.OTHER_EMAIL);
        ok(post(people, "/api/calls/" + draft + "/publication", 1));
        assertThat(text(ok(post(people, "/api/cooperations/" + cooperation + "/withdrawal", 1)), "stage"))
                .isEqualTo("withdrawn");
    }

    @Test
    void isNobodyElses() {
        for (var stranger : List.of(visitors.memberOf(survivor), visitors.memberOf(cluster.company("Stranger")))) {
            for (var path : List.of("/api/calls/" + draft, "/api/cooperations/" + cooperation)) {
                stranger.get().uri(path).exchange().expectStatus().isNotFound();
            }
            assertThat(ids(stranger, "/api/cooperations?callId=" + call, "cooperationId"))
                    .isEmpty();
        }
    }

    @Test
    void isFoundByOthersAsLongAsTheSurvivorIsAMemberAndIsNoPartnerOfItself() {
        assertThat(ids(visitors.memberOf(other), "/api/calls?organisationId=" + loser, "callId"))
                .containsExactly(call);
        refused(
                visitors.memberOf(survivor, loser)
                        .post()
                        .uri("/api/calls/{call}/interests", call)
                        .bodyValue(interest())
                        .exchange(),
                HttpStatus.CONFLICT,
                "own-call");
        refused(
                visitors.manager()
                        .post()
                        .uri("/api/calls/{call}/interests", call)
                        .bodyValue(ofOrganisation(survivor))
                        .exchange(),
                HttpStatus.CONFLICT,
                "own-call");
        cluster.shows(cluster.company("Late"), call);
    }

    @Test
    void goesBackWhenTheyAreTwoAfterAll() {
        cluster.separates(loser);

        for (var path : List.of("/api/calls/" + draft, "/api/cooperations/" + cooperation)) {
            ok(visitors.memberOf(loser).get().uri(path).exchange());
            visitors.memberOf(survivor)
                    .get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private static Map<String, Object> ofOrganisation(UUID organisation) {
        var interest = interest();
        interest.put("organisationId", organisation);
        return interest;
    }

    private static List<UUID> ids(WebTestClient visitor, String path, String field) {
        return ok(visitor.get().uri(path).exchange())
                .path("items")
                .valueStream()
                .map(item -> id(item, field))
                .toList();
    }
}
