package org.tejido.project.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.created;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.post;
import static org.tejido.project.Cluster.refused;
import static org.tejido.project.Cluster.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.tejido.project.Cluster;
import org.tejido.project.ProjectServiceTest;
import org.tejido.project.World;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;

/** A member says what came of a cooperation; the office looks at the evidence, and it counts, or not any more. */
@ProjectServiceTest
class OutcomeVisitTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Autowired
    Messages messages;

    @Test
    void aClaimIsConfirmedAndRetracted() {
        var world = World.with(cluster, visitors);
        var path = "/api/outcomes/" + world.outcome();

        assertThat(text(ok(visitors.memberOf(world.other()).get().uri(path).exchange()), "stage"))
                .isEqualTo("claimed");
        ok(post(visitors.manager(), path + "/confirmation", 1));
        refused(post(visitors.manager(), path + "/confirmation", 2), HttpStatus.CONFLICT, "wrong-stage");
        var retracted = ok(post(visitors.manager(), path + "/retraction", 2));

        assertThat(text(retracted, "stage")).isEqualTo("retracted");
        assertThat(text(retracted.get("evidence"), "text")).isEqualTo("ES2999999B2");
        await().untilAsserted(() -> assertThat(messages.about(world.outcome(), "project.outcome.v1"))
                .extracting(Messages.Told::type)
                .containsExactly("project.outcome.claimed", "project.outcome.recorded", "project.outcome.retracted"));
    }

    @Test
    void whatTheOfficeRecordsCountsAtOnceAndIsFoundByItsOrigin() {
        var world = World.with(cluster, visitors);
        var outcome = created(visitors.manager()
                .post()
                .uri("/api/outcomes")
                .bodyValue(Map.of(
                        "kind",
                        "jobs",
                        "title",
                        "Laboratory",
                        "happenedOn",
                        "2025-01-01",
                        "quantity",
                        3.5,
                        "evidence",
                        Map.of("url", "https://example.org/report"),
                        "cooperationId",
                        world.cooperation(),
                        "proposalId",
                        world.proposal(),
                        "organisationIds",
                        List.of(world.other())))
                .exchange());

        assertThat(text(outcome, "stage")).isEqualTo("recorded");
        assertThat(outcome.get("quantity").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(ok(visitors.memberOf(world.other())
                                .get()
                                .uri("/api/outcomes?kind=jobs&cooperationId=" + world.cooperation())
                                .exchange())
                        .get("items")
                        .values())
                .extracting(found -> id(found, "outcomeId"))
                .containsExactly(id(outcome, "outcomeId"));
    }

    @Test
    void aMemberNamesNothingAsOriginInWhichItTookNoPart() {
        var world = World.with(cluster, visitors);
        for (var origin : Map.of("cooperationId", world.cooperation(), "proposalId", world.proposal())
                .entrySet()) {
            var claim = Map.of(
                    "kind",
                    "patent",
                    "title",
                    "Of others",
                    "happenedOn",
                    "2025-10-15",
                    "evidence",
                    Map.of("text", "ES1"),
                    origin.getKey(),
                    origin.getValue(),
                    "organisationIds",
                    List.of(world.stranger(), world.owner()));

            refused(
                    visitors.memberOf(world.stranger())
                            .post()
                            .uri("/api/outcomes")
                            .bodyValue(claim)
                            .exchange(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "origin-unknown");
        }
    }

    @Test
    void knowsItsKinds() {
        refused(
                visitors.manager().get().uri("/api/outcomes?kind=prize").exchange(),
                HttpStatus.BAD_REQUEST,
                "kind-unknown");
    }
}
