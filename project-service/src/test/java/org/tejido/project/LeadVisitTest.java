package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.json.JsonMapper;

/** People met at an event, as event-service tells it, and their organisations go on from there. */
@ProjectServiceTest
class LeadVisitTest {

    private static final Path HELD = Path.of("../event-service/contracts/examples/event.meeting.held.json");

    @Autowired
    Messages messages;

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Autowired
    JsonMapper json;

    @Test
    void aMeetingThatWasHeldIsALeadOfTheTwoAndOfNobodyElse() {
        var one = cluster.company("One");
        var other = cluster.company("Other");

        var lead = cluster.meet(one, other);

        var shown = ok(visitors.memberOf(one).get().uri("/api/leads/{id}", lead).exchange());
        assertThat(shown.get("stage").stringValue()).isEqualTo("open");
        assertThat(shown.get("metAt").stringValue()).isEqualTo("2027-03-18T10:20:00Z");
        assertThat(shown.get("parties").toString()).contains("One", "Other");
        assertThat(ok(visitors.memberOf(other)
                                .get()
                                .uri("/api/leads?stage=open")
                                .exchange())
                        .get("items"))
                .hasSize(1);
        visitors.memberOf(cluster.company("Stranger"))
                .get()
                .uri("/api/leads/{id}", lead)
                .exchange()
                .expectStatus()
                .isNotFound();

        decides(visitors.memberOf(one), lead, 1, "pursued").expectStatus().isOk();
        decides(visitors.memberOf(other), lead, 1, "dropped").expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);
        decides(visitors.memberOf(other), lead, 2, "perhaps")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("outcome-unknown");
        assertThat(ok(visitors.manager().get().uri("/api/leads/{id}", lead).exchange())
                        .get("stage")
                        .stringValue())
                .isEqualTo("pursued");
    }

    @Test
    void whoCameForNobodyLeavesNoLead() {
        var lead = cluster.meet(cluster.company("Alone"));

        visitors.manager()
                .get()
                .uri("/api/leads/{id}", lead)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void readsWhatTheEventServicePromisesToTell() throws IOException {
        var told = json.readTree(Files.readString(HELD));
        var organisations = told.get("organisationIds");

        messages.tell("event.meeting.v1", "event.meeting.held", id(told, "meetingId"), 1, told.toString());

        await().untilAsserted(() -> assertThat(ok(visitors.memberOf(
                                        UUID.fromString(organisations.get(0).stringValue()))
                                .get()
                                .uri("/api/leads")
                                .exchange())
                        .get("items"))
                .singleElement()
                .satisfies(lead -> assertThat(id(lead, "eventId")).isEqualTo(id(told, "eventId"))));
    }

    @Test
    void anUnknownStageIsRefused() {
        visitors.manager()
                .get()
                .uri("/api/leads?stage=lost")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stage-unknown");
    }

    private static ResponseSpec decides(WebTestClient client, UUID lead, long version, String outcome) {
        return client.post()
                .uri("/api/leads/{id}/outcome", lead)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue("{\"outcome\": \"%s\"}".formatted(outcome))
                .exchange();
    }
}
