package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.refused;
import static org.tejido.project.Cluster.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A member looks for calls that it fits, instead of being looked for. */
@ProjectServiceTest
class FittingCallsTest {

    private static final String WORDS = "Cryogenic preservation of hazel pollen";

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Test
    void areToldToWhoFitsThemWithTheReasons() {
        var owner = cluster.company("Owner");
        var lab = cluster.member("Pollen laboratory", "company", "ES", WORDS);
        var bakery = cluster.member("Bakery", "company", "ES", "Sourdough");
        var call = id(cluster.publishes(owner, soon()), "callId");

        await().untilAsserted(
                        () -> assertThat(found(visitors.memberOf(lab), call)).isPresent());
        var fitting = found(visitors.memberOf(lab), call).orElseThrow();
        assertThat(text(fitting, "title")).isEqualTo(WORDS);
        assertThat(codes(fitting)).contains("own-words").doesNotContain("new-to-you");
        assertThat(fitting.get("score").doubleValue()).isEqualTo(sum(fitting));
        assertThat(found(visitors.memberOf(bakery), call)).isEmpty();
    }

    @Test
    void areNoneThatOneCouldNotAnswer() {
        var owner = cluster.member("Owner", "company", "ES", WORDS);
        var mother = cluster.member("Mother", "company", "ES", WORDS);
        var rival = cluster.member("Rival", "company", "ES", WORDS);
        var lab = cluster.member("Laboratory", "company", "ES", WORDS);
        cluster.owns(mother, owner);
        var form = soon();
        form.put("excludedIds", List.of(rival));
        var call = id(cluster.publishes(owner, form), "callId");

        await().untilAsserted(() -> {
            assertThat(found(visitors.memberOf(lab), call)).isPresent();
            for (var other : List.of(owner, mother, rival)) {
                assertThat(found(visitors.memberOf(other), call)).isEmpty();
            }
        });
    }

    @Test
    void thatAreAnonymousSayNothingOfWhatTheirOwnerHasDone() {
        var owner = cluster.company("Zzyzx Nameless");
        var friend = cluster.member("Friend", "company", "ES", WORDS);
        cluster.records("A project of old", "long ago", owner, friend);
        var named = id(cluster.publishes(owner, soon()), "callId");
        var form = soon();
        form.put("anonymous", true);
        var nameless = id(cluster.publishes(owner, form), "callId");

        await().untilAsserted(
                        () -> assertThat(found(visitors.memberOf(friend), named).map(FittingCallsTest::codes))
                                .hasValueSatisfying(codes -> assertThat(codes).contains("worked-together")));
        var fitting = found(visitors.memberOf(friend), nameless).orElseThrow();
        assertThat(codes(fitting)).contains("own-words").doesNotContain("worked-together");
        assertThat(fitting.toString()).doesNotContain(owner.toString()).doesNotContain("Zzyzx");
    }

    @Test
    void areAskedForByTheTeamForWhomItNamesAndByMembersForThemselves() {
        var owner = cluster.company("Owner");
        var lab = cluster.member("Laboratory", "company", "ES", WORDS);
        var call = id(cluster.publishes(owner, soon()), "callId");

        await().untilAsserted(() -> assertThat(found(visitors.manager(), call, "organisationId=" + lab))
                .isPresent());
        refused(
                visitors.memberOf(owner)
                        .get()
                        .uri("/api/fitting-calls?organisationId=" + lab)
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "forbidden");
        refused(
                visitors.manager().get().uri("/api/fitting-calls").exchange(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "organisation-required");
    }

    /** Nearer than what other stories leave behind. */
    private static Map<String, Object> soon() {
        var form = call(WORDS, WORDS);
        form.put("deadline", LocalDate.now().plusDays(2).toString());
        return form;
    }

    private static Optional<JsonNode> found(WebTestClient who, UUID call) {
        return found(who, call, "");
    }

    private static Optional<JsonNode> found(WebTestClient who, UUID call, String more) {
        return ok(who.get().uri("/api/fitting-calls?limit=50&" + more).exchange()).get("items").values().stream()
                .filter(one -> id(one, "callId").equals(call))
                .findFirst();
    }

    private static List<String> codes(JsonNode fitting) {
        return fitting.get("reasons").values().stream()
                .map(reason -> text(reason, "code"))
                .toList();
    }

    private static double sum(JsonNode fitting) {
        return fitting.get("reasons").values().stream()
                .mapToDouble(reason -> reason.get("part").doubleValue())
                .sum();
    }
}
