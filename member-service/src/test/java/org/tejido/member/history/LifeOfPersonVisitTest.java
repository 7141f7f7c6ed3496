package org.tejido.member.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A person's life in the cluster, told from wherever it was written down. */
@MemberServiceTest
class LifeOfPersonVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    UUID home;
    UUID other;
    UUID person;
    String life;

    @BeforeEach
    void somebodyWithWhomALotHappened() {
        home = office.member(organisation());
        other = office.member(organisation());
        person = id(
                makes("/api/people", Map.of("organisationId", home, "name", "Ana Gil", "email", somebody())),
                "personId");
        life = "/api/people/" + person + "/history";
        makes("/api/people/" + person + "/roles", Map.of("organisationId", other, "kind", "researcher"));
        interacts("call", home, true);
        interacts("visit", home, false);
        makes(
                "/api/privacy/people/" + person + "/consents",
                Map.of("purpose", "newsletter", "given", true, "channel", "paper", "textVersion", 1, "language", "es"));
        makes("/api/people/" + person + "/notes", Map.of("text", "Prefers mornings."));
        var task = makes("/api/tasks", Map.of("title", "Call back", "about", Map.of("kind", "person", "id", person)));
        visitors.manager()
                .post()
                .uri("/api/tasks/{id}/completion", id(task, "taskId"))
                .header(HttpHeaders.IF_MATCH, tag(task))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void isToldTheTeamWholeAndEachLineLeadsToItsSource() {
        var lines = office.sees(life + "?limit=200").get("items");

        assertThat(lines.findValuesAsString("kind"))
                .containsExactlyInAnyOrder(
                        "member.person.recorded",
                        "member.role.begun",
                        "member.interaction.call",
                        "member.interaction.visit",
                        "member.consent.given",
                        "member.note.written",
                        "member.task.done");
        assertThat(lines.findValuesAsString("occurredAt")).isSortedAccordingTo((one, next) -> next.compareTo(one));
        for (var line : lines) {
            office.sees(line.get("source").stringValue());
        }
    }

    @Test
    void isToldInTheWordsOfThePerson() {
        var name = office.sees("/api/organisations/" + other).get("name").stringValue();

        assertThat(text("en", "member.role"))
                .startsWith("At " + name + " from ")
                .endsWith(": researcher");
        assertThat(text("es", "member.role"))
                .startsWith("En " + name + " desde el ")
                .endsWith(": personal investigador");
        assertThat(text("en", "member.consent")).isEqualTo("Consented: newsletter");
        assertThat(text("en", "member.interaction.call")).isEqualTo("A call");
    }

    @Test
    void isReadToItsEndInSmallPages() {
        var all = office.sees(life + "?limit=200").get("items").findValuesAsString("kind");

        assertThat(whole(visitors.manager(), life + "?limit=2", "kind")).isEqualTo(all);
    }

    @Test
    void isAskedForByKindAndByDay() {
        var manager = visitors.manager();
        var today = clock.today();

        assertThat(whole(manager, life + "?kind=member.interaction", "kind"))
                .containsExactlyInAnyOrder("member.interaction.call", "member.interaction.visit");
        assertThat(whole(manager, life + "?until=2026-01-11&from=2026-01-10", "kind"))
                .hasSize(2);
        assertThat(whole(manager, life + "?until=2026-01-10", "kind")).isEmpty();
        assertThat(whole(manager, life + "?from=" + today.plusDays(1), "kind")).isEmpty();
        assertThat(whole(manager, life + "?from=" + today.minusDays(1) + "&kind=member.role.begun", "kind"))
                .hasSize(1);
        assertThat(Visitors.status(manager.get().uri(life + "?kind=%25").exchange()))
                .isEqualTo(400);
    }

    @Test
    void isToldAnOrganisationAsFarAsItIsItsOwnBusiness() {
        assertThat(kinds(visitors.memberOf(home)))
                .containsExactlyInAnyOrder("member.person.recorded", "member.interaction.call", "member.consent.given");
        assertThat(kinds(visitors.memberOf(other)))
                .containsExactlyInAnyOrder("member.role.begun", "member.consent.given");
    }

    @Test
    void ofAnOrganisationIsAskedForByServiceAndByDay() {
        var history = "/api/organisations/" + home + "/history";
        var manager = visitors.manager();
        var today = clock.today();

        assertThat(whole(manager, history + "?kind=member&from=" + today.minusDays(1) + "&limit=200", "kind"))
                .contains("member.membership.admitted", "member.interaction.call");
        assertThat(whole(manager, history + "?kind=project&limit=200", "kind")).isEmpty();
        assertThat(whole(manager, history + "?until=" + today.minusDays(1) + "&limit=200", "kind"))
                .isEmpty();
        assertThat(whole(manager, history + "?from=" + today.plusDays(2) + "&limit=200", "kind"))
                .isEmpty();
    }

    @Test
    void ofAnOrganisationLeadsToItsSources() {
        makes("/api/organisations/" + home + "/certificates", Map.of("scheme", "EMAS", "validFrom", "2024-01-01"));
        makes("/api/organisations/" + home + "/relations", Map.of("kind", "supplies", "counterpartId", other));

        var lines =
                office.sees("/api/organisations/" + home + "/history?limit=200").get("items");

        assertThat(lines.size()).isGreaterThan(7);
        for (var line : lines) {
            office.sees(line.get("source").stringValue());
        }
    }

    private JsonNode makes(String address, Map<String, ?> form) {
        return body(visitors.manager()
                .post()
                .uri(address)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private void interacts(String kind, UUID organisation, boolean shared) {
        makes(
                "/api/interactions",
                Map.of(
                        "kind",
                        kind,
                        "happenedAt",
                        "2026-01-10T09:00:00Z",
                        "text",
                        "About the laboratory.",
                        "organisations",
                        List.of(organisation),
                        "people",
                        List.of(person),
                        "sharedWith",
                        shared ? List.of(organisation) : List.of()));
    }

    private String text(String language, String kind) {
        return body(visitors.manager()
                        .get()
                        .uri(life + "?kind=" + kind)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .exchange()
                        .expectHeader()
                        .valueEquals(HttpHeaders.CONTENT_LANGUAGE, language))
                .at("/items/0/text")
                .stringValue();
    }

    private List<String> kinds(WebTestClient visitor) {
        return whole(visitor, life + "?limit=200", "kind");
    }
}
