package org.tejido.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.created;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.refused;
import static org.tejido.project.Cluster.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.project.Cluster;
import org.tejido.project.ProjectServiceTest;
import org.tejido.project.World;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;

/** A proposal from the idea to the grant, the office's hours for it, and the calendar in which its deadlines stand. */
@ProjectServiceTest
class PipelineVisitTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Autowired
    Messages messages;

    @Test
    void aProposalIsSupportedSubmittedAndGranted() {
        var world = World.with(cluster, visitors);
        var path = "/api/project-proposals/" + world.proposal();
        var owner = visitors.memberOf(world.owner());

        ok(visitors.manager()
                .post()
                .uri(path + "/support")
                .bodyValue(Map.of("line", "2", "minutes", 90, "on", "2025-01-01", "note", "Only for us"))
                .exchange());
        ok(step(owner, path, 2, Map.of("stage", "submitted")));
        var granted = ok(step(owner, path, 3, Map.of("stage", "granted", "grantedFunding", 750000)));

        assertThat(granted.get("possibleStages")).isEmpty();
        assertThat(granted.get("supportMinutes").asInt()).isEqualTo(90);
        assertThat(text(granted, "reachedOn")).isEqualTo(LocalDate.now().toString());
        await().untilAsserted(() -> assertThat(messages.about(world.proposal(), "project.proposal.v1"))
                .extracting(Messages.Told::type)
                .containsExactly(
                        "project.proposal.opened",
                        "project.proposal.supported",
                        "project.proposal.submitted",
                        "project.proposal.granted"));
        assertThat(messages.about(world.proposal(), "project.proposal.v1"))
                .extracting(Messages.Told::json)
                .noneMatch(json -> json.contains("Only for us"))
                .filteredOn(json -> json.contains("organisationIds"))
                .allMatch(json -> json.contains(world.other().toString()));
    }

    @Test
    void aCalendarReadsItsOwnDeadlinesAtASecretAddressUntilThereIsAnother() {
        var world = World.with(cluster, visitors);
        var partner = visitors.memberOf(world.other());
        var first = text(created(partner.post().uri("/api/calendar-feeds").exchange()), "path");
        var stranger = visitors.memberOf(world.stranger());
        var strangers = text(created(stranger.post().uri("/api/calendar-feeds").exchange()), "path");

        assertThat(calendar(first))
                .contains("SUMMARY:Outline: Early detection")
                .contains("DTSTART;VALUE=DATE:20990216");
        assertThat(calendar(strangers)).doesNotContain("Early detection");
        assertThat(cluster.count("SELECT count(*) FROM calendar_feed WHERE encode(digest, 'escape') LIKE '%"
                        + first.substring(first.length() - 10) + "%'"))
                .isZero();

        var second = text(created(partner.post().uri("/api/calendar-feeds").exchange()), "path");
        assertGone(first);
        assertThat(calendar(second)).contains("Early detection");
        cluster.ends(world.other());
        assertGone(second);
        stranger.delete().uri("/api/calendar-feeds").exchange().expectStatus().isNoContent();
        assertGone(strangers);
    }

    private void assertGone(String path) {
        refused(visitors.nobody().get().uri(path).exchange(), HttpStatus.NOT_FOUND, "calendar-feed-not-found");
    }

    private String calendar(String path) {
        return visitors.nobody()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/calendar")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static WebTestClient.ResponseSpec step(
            WebTestClient client, String path, long version, Map<String, ?> step) {
        return client.post()
                .uri(path + "/steps")
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(step)
                .exchange();
    }

    @Test
    void whoActsForNoOrganisationReadsTheDeadlinesOfNone() {
        var member = visitors.holding(visitors.token(UUID.randomUUID(), "member", null, "*"));

        refused(
                member.post().uri("/api/calendar-feeds").exchange(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "organisation-required");
    }
}
