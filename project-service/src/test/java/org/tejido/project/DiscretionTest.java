package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.post;
import static org.tejido.project.Cluster.refused;
import static org.tejido.project.Cluster.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Calls that keep something back: whose they are, from whom they are hidden, and what is for friends alone. */
@ProjectServiceTest
class DiscretionTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Test
    void anAnonymousCallIsReadByAllAndNamesItsOwnerToTheOwnerAndTheTeamAlone() {
        var owner = cluster.company("Zzyzx Nameless");
        var reader = cluster.company("Reader");
        var form = call("Nameless", "Nobody knows whose");
        form.put("anonymous", true);
        var call = id(cluster.publishes(owner, form), "callId");

        for (var outsider : List.of(visitors.nobody(), visitors.juror(), visitors.memberOf(reader))) {
            var seen = seen(outsider, call);
            assertThat(text(seen, "title")).isEqualTo("Nameless");
            assertThat(seen.toString()).doesNotContain(owner.toString()).doesNotContain("Zzyzx");
            assertThat(found(outsider, "organisationId=" + owner)).isEmpty();
            assertThat(found(outsider, "query=Zzyzx")).isEmpty();
        }
        assertThat(text(seen(visitors.memberOf(owner), call), "organisationName"))
                .isEqualTo("Zzyzx Nameless");
        assertThat(text(seen(visitors.manager(), call), "organisationId")).isEqualTo(owner.toString());
        assertThat(found(visitors.memberOf(owner), "organisationId=" + owner)).containsExactly(call);
    }

    @Test
    void whoAnswersAnAnonymousCallLearnsWhoseItIsByAcceptance() {
        var owner = cluster.company("Nameless");
        var other = cluster.company("Other");
        var form = call("Whose?", "Nobody knows");
        form.put("anonymous", true);
        var call = id(cluster.publishes(owner, form), "callId");

        var shown = cluster.shows(other, call);
        assertThat(shown.toString()).doesNotContain(owner.toString());
        assertThat(ok(visitors.memberOf(other).get().uri("/api/interests").exchange())
                        .toString())
                .doesNotContain(owner.toString());
        cluster.accepts(owner, id(shown, "interestId"));

        var interest = ok(visitors.memberOf(other)
                .get()
                .uri("/api/interests/{id}", id(shown, "interestId"))
                .exchange());
        assertThat(text(interest, "callOrganisationId")).isEqualTo(owner.toString());
        assertThat(cluster.count("""
                        SELECT count(*) FROM outbox WHERE data LIKE '%%%s%%' AND data LIKE '%%%s%%'
                           AND type NOT IN ('project.interest.accepted', 'project.cooperation.opened')
                        """.formatted(call, owner))).isZero();
    }

    @Test
    void forAnExcludedOrganisationThereIsNoSuchCall() {
        var owner = cluster.company("Owner");
        var rival = cluster.company("Rival");
        var friend = cluster.company("Friend");
        var form = call("Not for rivals", "Text");
        form.put("excludedIds", List.of(rival));
        var call = id(cluster.publishes(owner, form), "callId");

        // Nor for who has no name: the rival would only have to sign out.
        for (var outsider :
                List.of(visitors.memberOf(rival), visitors.nobody(), visitors.juror(), visitors.applicantOf(rival))) {
            refused(outsider.get().uri("/api/calls/{id}", call).exchange(), HttpStatus.NOT_FOUND, "call-not-found");
            assertThat(found(outsider, "organisationId=" + owner)).isEmpty();
        }
        refused(
                visitors.memberOf(rival)
                        .post()
                        .uri("/api/calls/{call}/interests", call)
                        .bodyValue(Cluster.interest())
                        .exchange(),
                HttpStatus.NOT_FOUND,
                "call-not-found");
        assertThat(found(visitors.memberOf(friend), "organisationId=" + owner)).containsExactly(call);
        assertThat(seen(visitors.memberOf(friend), call).has("excludedIds")).isFalse();
        assertThat(seen(visitors.memberOf(owner), call).get("excludedIds")).hasSize(1);
    }

    @Test
    void matchesAreNoneOfThoseWhoseInterestWouldBeRefused() {
        var words = "Spectral phenotyping of quinoa seedlings";
        var owner = cluster.company("Owner");
        var mother = cluster.member("Mother", "company", "ES", words);
        var rival = cluster.member("Rival", "company", "ES", words);
        var friend = cluster.member("Friend", "company", "ES", words);
        cluster.owns(mother, owner);
        var form = call(words, words);
        form.put("excludedIds", List.of(rival));
        var call = id(cluster.publishes(owner, form), "callId");

        await().untilAsserted(
                        () -> assertThat(matches(owner, call)).contains(friend).doesNotContain(rival, mother));
    }

    private List<UUID> matches(UUID owner, UUID call) {
        return ok(visitors.memberOf(owner)
                        .get()
                        .uri("/api/calls/{id}/matches?limit=200", call)
                        .exchange())
                .get("items")
                .values()
                .stream()
                .map(match -> id(match, "organisationId"))
                .toList();
    }

    @Test
    void theTeamAnswersForNobodyWhomACallExcludes() {
        var rival = cluster.company("Rival");
        var form = call("Not for rivals", "Text");
        form.put("excludedIds", List.of(rival));
        var call = id(cluster.publishes(cluster.company("Owner"), form), "callId");
        var interest = Cluster.interest();
        interest.put("organisationId", rival);

        refused(
                visitors.manager()
                        .post()
                        .uri("/api/calls/{call}/interests", call)
                        .bodyValue(interest)
                        .exchange(),
                HttpStatus.CONFLICT,
                "organisation-excluded");
    }

    @Test
    void aProfileSaysWhatItsKindHasToSayAndIsFoundByIt() {
        var owner = cluster.company("Inventor");
        var form = call("A sensor for glucose", "It measures without blood.");
        form.put("kind", "technology-offer");
        var draft = id(cluster.drafts(owner, form), "callId");
        var inventor = visitors.memberOf(owner);

        var incomplete = refused(
                post(inventor, "/api/calls/" + draft + "/publication", 1),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "profile-incomplete");
        assertThat(incomplete.get("missing")).hasSize(5);
        var completed = ok(inventor.patch()
                .uri("/api/calls/{id}", draft)
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/merge-patch+json")
                .bodyValue(Map.of(
                        "description", "An optical sensor that speaks to a phone, photoplethysmographically.",
                        "advantages", "No needle.",
                        "readinessLevel", 5,
                        "ipStatus", "patent-applied-for",
                        "seeks",
                                Map.of(
                                        "roles", List.of("licensee"),
                                        "countries", List.of("DE"),
                                        "tasks", List.of(Map.of("name", "Trial", "expertise", List.of("diabetes"))))))
                .exchange());
        assertThat(text(completed, "ipStatus")).isEqualTo("patent-applied-for");
        ok(post(inventor, "/api/calls/" + draft + "/publication", 2));

        assertThat(found(visitors.nobody(), "kind=technology-offer&country=DE&query=photoplethysmographically"))
                .containsExactly(draft);
        assertThat(found(visitors.nobody(), "kind=technology-request&organisationId=" + owner))
                .isEmpty();
        assertThat(text(seen(visitors.nobody(), draft).get("seeks").get("tasks").get(0), "name"))
                .isEqualTo("Trial");
    }

    @Test
    void whatIsConfidentialIsNeitherReadNorFound() {
        var owner = cluster.company("Owner");
        var form = call("A compound", "It works.");
        form.put("confidential", "Hexamethylenetetramine");
        var call = id(cluster.publishes(owner, form), "callId");

        for (var outsider :
                List.of(visitors.nobody(), visitors.manager(), visitors.memberOf(cluster.company("Other")))) {
            var seen = seen(outsider, call);
            assertThat(seen.toString()).doesNotContain("Hexamethylene");
            assertThat(seen.get("hasConfidentialPart").asBoolean()).isTrue();
            assertThat(found(outsider, "query=Hexamethylenetetramine")).isEmpty();
        }
        assertThat(text(seen(visitors.memberOf(owner), call), "confidential")).isEqualTo("Hexamethylenetetramine");
    }

    private static JsonNode seen(WebTestClient reader, UUID call) {
        return ok(reader.get().uri("/api/calls/{id}", call).exchange());
    }

    private static List<UUID> found(WebTestClient reader, String query) {
        return ok(reader.get().uri("/api/calls?" + query).exchange()).get("items").values().stream()
                .map(call -> id(call, "callId"))
                .toList();
    }
}
