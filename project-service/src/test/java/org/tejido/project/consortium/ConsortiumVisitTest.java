package org.tejido.project.consortium;

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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.project.Cluster;
import org.tejido.project.ProjectServiceTest;
import org.tejido.testing.Visitors;

/** A consortium is put together step by step: who does what, who gets how much, and who has said that it means it. */
@ProjectServiceTest
class ConsortiumVisitTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Test
    void partnersTakeTasksAndSharesAndSayThatTheyMeanIt() {
        var owner = cluster.company("Owner");
        var hospital = cluster.member("Hospital", "hospital", "PT", "");
        var form = call("Two tasks", "Text");
        form.put("seeks", Map.of("tasks", List.of(Map.of("name", "Trial"), Map.of("name", "Statistics"))));
        var call = id(cluster.publishes(owner, form), "callId");
        cluster.cooperate(owner, hospital, call);
        var consortium = cluster.proposes(
                owner, call, "horizon-europe", List.of(partner(owner, "60", "Lead"), partner(hospital, "40", "Trial")));

        var proposed = ok(visitors.memberOf(hospital)
                .get()
                .uri("/api/consortia/{id}", consortium)
                .exchange());
        assertThat(proposed.get("openTasks").values())
                .extracting(task -> task.asString())
                .containsExactly("Statistics");
        assertThat(proposed.get("partners").get(1).get("share").decimalValue()).isEqualByComparingTo("40");

        refused(
                patched(owner, consortium, 1, Map.of("partners", List.of(partner(owner, "60", "Lead")))),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "shares-not-whole");
        ok(patched(owner, consortium, 1, Map.of("budget", 1500000)));
        var given = ok(visitors.memberOf(hospital)
                .post()
                .uri("/api/consortia/{id}/letters", consortium)
                .bodyValue(Map.of("letter", "We shall recruit fifty patients."))
                .exchange());
        assertThat(given.get("partners").get(1).get("letterGiven").asBoolean()).isTrue();
        assertThat(given.get("budget").decimalValue()).isEqualByComparingTo("1500000");
        refused(
                visitors.memberOf(hospital)
                        .post()
                        .uri("/api/consortia/{id}/letters", consortium)
                        .bodyValue(Map.of("letter", "Once more"))
                        .exchange(),
                HttpStatus.CONFLICT,
                "letter-given-already");
        assertThat(text(
                        ok(visitors.memberOf(owner)
                                        .get()
                                        .uri("/api/consortia/{id}/letters", consortium)
                                        .exchange())
                                .get("items")
                                .get(0),
                        "letter"))
                .isEqualTo("We shall recruit fifty patients.");

        // Who is not in it any more has given no letter.
        ok(patched(owner, consortium, 3, Map.of("partners", List.of(partner(owner, "100", "Lead")))));
        assertThat(cluster.count("SELECT count(*) FROM consortium_letter WHERE consortium_id = '" + consortium + "'"))
                .isZero();
    }

    @Test
    void whoBelongToOneGroupAreOneEntity() {
        var owner = cluster.company("Mother");
        var daughter = cluster.member("Daughter", "company", "PT", "");
        var university = cluster.member("University", "university", "AT", "");
        var call = id(cluster.publishes(owner, call("Kin", "Text")), "callId");
        cluster.cooperate(owner, daughter, call);
        cluster.cooperate(owner, university, call);
        var consortium = cluster.proposes(
                owner,
                call,
                "horizon-europe",
                List.of(
                        Map.of("organisationId", owner, "role", "a"),
                        Map.of("organisationId", daughter, "role", "b"),
                        Map.of("organisationId", university, "role", "c")));
        var path = "/api/consortia/" + consortium;
        assertThat(ok(visitors.memberOf(owner).get().uri(path + "/eligibility").exchange())
                        .get("eligible")
                        .asBoolean())
                .isTrue();

        // They became one after they had found each other.
        cluster.owns(owner, daughter);

        refused(post(visitors.memberOf(owner), path + "/formation", 1), HttpStatus.CONFLICT, "not-eligible");
    }

    /** Two tasks are open and one country is missing: one who can do both comes from there. */
    @Test
    void tellsWhomItNeedsAndWhy() {
        var owner = cluster.company("Seeker");
        var hospital = cluster.member("Hospital do Norte", "hospital", "PT", "");
        var lab =
                cluster.member("Labor Wien", "research-centre", "AT", "", "organoid xenografts", "spatial lipidomics");
        var half = cluster.member("Half of it", "company", "ES", "", "organoid xenografts");
        var form = call("Droplets", "Pancreatic droplets");
        form.put(
                "seeks",
                Map.of(
                        "tasks",
                        List.of(
                                Map.of("name", "Trial"),
                                Map.of("name", "Models", "expertise", List.of("organoid xenografts")),
                                Map.of("name", "Spatial lipidomics"),
                                Map.of("name", "Perpetual motion"))));
        var call = id(cluster.publishes(owner, form), "callId");
        cluster.cooperate(owner, hospital, call);
        var consortium = cluster.proposes(
                owner,
                call,
                "horizon-europe",
                List.of(
                        Map.of("organisationId", owner, "role", "lead"),
                        Map.of("organisationId", hospital, "role", "clinic", "tasks", List.of("Trial"))));

        var completion = await().until(
                        () -> ok(visitors.memberOf(owner)
                                .get()
                                .uri("/api/consortia/{id}/completion", consortium)
                                .header("Accept-Language", "en")
                                .exchange()),
                        told -> !told.get("additions").isEmpty());

        assertThat(completion.get("additions")).hasSize(1);
        var addition = completion.get("additions").get(0);
        assertThat(text(addition, "organisationId")).isEqualTo(lab.toString()).isNotEqualTo(half.toString());
        assertThat(addition.get("cooperating").asBoolean()).isFalse();
        assertThat(addition.get("rules").values())
                .extracting(rule -> rule.asString())
                .containsExactly("entities-in-eu-or-associated", "countries-in-eu-or-associated");
        assertThat(addition.get("covers").values())
                .extracting(cover -> text(cover, "task") + ": " + text(cover, "proof") + ", " + text(cover, "text"))
                .containsExactly(
                        "Models: declared, organoid xenografts", "Spatial lipidomics: declared, spatial lipidomics");
        assertThat(completion.get("openTasks").values())
                .extracting(task -> text(task, "name") + " " + task.get("uncovered"))
                .containsExactly("Models []", "Spatial lipidomics []", "Perpetual motion [\"Perpetual motion\"]");
        assertThat(completion.at("/eligibility/eligible").asBoolean()).isTrue();
        assertThat(completion.get("complete").asBoolean()).isFalse();

        refused(
                visitors.memberOf(hospital)
                        .get()
                        .uri("/api/consortia/{id}/completion", consortium)
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "forbidden");
    }

    /** What a partner can do it need not look for; what is done by past projects is proven by them. */
    @Test
    void looksAmongItsOwnPartnersFirst() {
        var owner = cluster.company("Knows already");
        var form = call("Ours alone", "Text");
        form.put("seeks", Map.of("tasks", List.of(Map.of("name", "Gravimetric cryopumps"))));
        var call = id(cluster.publishes(owner, form), "callId");
        var expert = cluster.member("Expert", "company", "ES", "We make gravimetric cryopumps");
        cluster.cooperate(owner, expert, call);
        var consortium = cluster.proposes(
                owner,
                call,
                "es-regional-collaborative",
                List.of(
                        Map.of("organisationId", owner, "role", "lead"),
                        Map.of("organisationId", expert, "role", "maker")));

        var task = await().until(
                        () -> ok(visitors.manager()
                                        .get()
                                        .uri("/api/consortia/{id}/completion", consortium)
                                        .exchange())
                                .get("openTasks")
                                .get(0),
                        told -> !told.get("partnerIds").isEmpty());

        assertThat(task.get("partnerIds").get(0).asString()).isEqualTo(expert.toString());
        assertThat(task.get("uncovered")).isEmpty();
    }

    /** What was merged into another is in as well, and can do what that one can. */
    @Test
    void proposesNobodyWhoIsInUnderAnotherName() {
        var owner = cluster.company("Keeps track");
        var form = call("Merged", "Text");
        form.put("seeks", Map.of("tasks", List.of(Map.of("name", "Isotachic centrifuges"))));
        var call = id(cluster.publishes(owner, form), "callId");
        var loser = cluster.company("Old name");
        cluster.cooperate(owner, loser, call);
        var consortium = cluster.proposes(
                owner,
                call,
                "horizon-europe",
                List.of(
                        Map.of("organisationId", owner, "role", "lead"),
                        Map.of("organisationId", loser, "role", "maker")));
        var survivor = cluster.member("New name", "company", "PT", "Isotachic centrifuges");
        var completion = "/api/consortia/" + consortium + "/completion";
        await().until(() ->
                ok(visitors.memberOf(owner).get().uri(completion).exchange()).get("additions").values().stream()
                        .anyMatch(addition -> text(addition, "organisationId").equals(survivor.toString())));

        cluster.merges(loser, survivor);

        var told = ok(visitors.memberOf(owner).get().uri(completion).exchange());
        assertThat(told.get("additions").values())
                .extracting(addition -> text(addition, "organisationId"))
                .doesNotContain(survivor.toString());
        assertThat(told.at("/openTasks/0/partnerIds/0").asString()).isEqualTo(loser.toString());
        assertThat(told.at("/openTasks/0/uncovered")).isEmpty();
    }

    private ResponseSpec patched(UUID owner, UUID consortium, long version, Map<String, ?> patch) {
        return visitors.memberOf(owner)
                .patch()
                .uri("/api/consortia/{id}", consortium)
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/merge-patch+json")
                .bodyValue(patch)
                .exchange();
    }

    private static Map<String, ?> partner(UUID organisation, String share, String... tasks) {
        return Map.of(
                "organisationId",
                organisation,
                "role",
                "partner",
                "share",
                new java.math.BigDecimal(share),
                "tasks",
                List.of(tasks));
    }
}
