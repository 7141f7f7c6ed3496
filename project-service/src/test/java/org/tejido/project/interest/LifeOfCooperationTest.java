package org.tejido.project.interest;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.tejido.project.Cluster;
import org.tejido.project.ProjectServiceTest;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** From an interest to secrecy and to an end: left alone, refused for kinship, agreed on, withdrawn. */
@ProjectServiceTest
class LifeOfCooperationTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Autowired
    Messages messages;

    @Autowired
    ExpireInterestsWhenDue expireInterests;

    @Test
    void whatNobodyAnswersIsOverOnceWhoeverLooks() {
        var owner = cluster.company("Slow");
        var call = id(cluster.publishes(owner, call("Slow", "Text")), "callId");
        var waiting = IntStream.range(0, 5)
                .mapToObj(number -> cluster.company("Waiting " + number))
                .toList();
        var interests = waiting.stream()
                .map(other -> id(cluster.shows(other, call), "interestId"))
                .toList();
        cluster.ages("UPDATE interest SET answer_by = current_date - 1 WHERE call_id = '" + call + "'");

        // As many instances as you like, at the same moment.
        Flux.range(0, 4).flatMap(_ -> expireInterests.expireThoseDue()).blockLast();

        for (var interest : interests) {
            assertThat(text(
                            ok(visitors.memberOf(owner)
                                    .get()
                                    .uri("/api/interests/{id}", interest)
                                    .exchange()),
                            "stage"))
                    .isEqualTo("expired");
            await().untilAsserted(() -> assertThat(messages.about(interest, "project.interest.v1"))
                    .extracting(Messages.Told::type)
                    .containsExactly("project.interest.expressed", "project.interest.expired"));
        }
        refused(
                post(visitors.memberOf(owner), "/api/interests/" + interests.getFirst() + "/acceptance", 2),
                HttpStatus.CONFLICT,
                "wrong-stage");
        cluster.shows(waiting.getFirst(), call);
    }

    @Test
    void whoBelongsToTheSameGroupIsNoPartner() {
        var owner = cluster.company("Daughter");
        var mother = cluster.company("Mother");
        var sister = cluster.company("Sister");
        cluster.owns(mother, owner);
        cluster.owns(mother, sister);
        var named = id(cluster.publishes(owner, call("Named", "Text")), "callId");
        var form = call("Nameless", "Text");
        form.put("anonymous", true);
        var nameless = id(cluster.publishes(owner, form), "callId");

        refused(answer(sister, named), HttpStatus.CONFLICT, "same-group");
        // Whose the other is nobody has said: a refusal would. It is its owner who learns of it.
        var interest = id(cluster.shows(sister, nameless), "interestId");
        refused(
                post(visitors.memberOf(owner), "/api/interests/" + interest + "/acceptance", 1),
                HttpStatus.CONFLICT,
                "same-group");
    }

    @Test
    void theConfidentialPartIsReadOnceBothHaveAgreedOnSecrecyAndEachLookIsWrittenDown() {
        var owner = cluster.company("Keeper");
        var other = cluster.company("Reader");
        var form = call("A compound", "It works.");
        form.put("confidential", "Hexamethylenetetramine");
        var call = id(cluster.publishes(owner, form), "callId");
        var cooperation = cluster.cooperate(owner, other, call);
        var path = "/api/cooperations/" + cooperation + "/confidential";
        var reader = visitors.memberOf(other);

        refused(reader.get().uri(path).exchange(), HttpStatus.FORBIDDEN, "nda-required");
        var proposed = cluster.proposesNda(other, cooperation);
        assertThat(text(proposed, "digest")).hasSize(64);
        cluster.acceptsNda(other, cooperation, 2);
        refused(reader.get().uri(path).exchange(), HttpStatus.FORBIDDEN, "nda-required");
        refused(
                post(visitors.manager(), "/api/cooperations/" + cooperation + "/nda/acceptance", 3),
                HttpStatus.FORBIDDEN,
                "for-the-parties");
        var agreed = cluster.acceptsNda(owner, cooperation, 3);
        assertThat(agreed.get("agreed").asBoolean()).isTrue();

        assertThat(text(ok(reader.get().uri(path).exchange()), "confidential")).isEqualTo("Hexamethylenetetramine");
        refused(visitors.manager().get().uri(path).exchange(), HttpStatus.FORBIDDEN, "for-the-parties");
        assertThat(looks(owner, cooperation))
                .extracting(look -> text(look, "what"))
                .containsExactly("confidential");
        assertThat(cluster.count("SELECT count(*) FROM nda_acceptance WHERE cooperation_id = '" + cooperation + "'"))
                .isEqualTo(2);
        await().untilAsserted(() -> assertThat(messages.about(cooperation, "project.cooperation.v1"))
                .extracting(Messages.Told::type)
                .containsExactly(
                        "project.cooperation.opened",
                        "project.cooperation.nda-proposed",
                        "project.cooperation.nda-accepted",
                        "project.cooperation.nda-agreed"));
    }

    @Test
    void eitherSideLeavesAndThenNothingIsShownAnyMoreUntilTheyFindEachOtherAnew() {
        var owner = cluster.company("Left");
        var other = cluster.company("Leaver");
        var form = call("A compound", "It works.");
        form.put("confidential", "Hexamethylenetetramine");
        var call = id(cluster.publishes(owner, form), "callId");
        var cooperation = cluster.cooperate(owner, other, call);
        cluster.proposesNda(other, cooperation);
        cluster.acceptsNda(other, cooperation, 2);
        cluster.acceptsNda(owner, cooperation, 3);
        refused(answer(other, call), HttpStatus.CONFLICT, "interest-already-shown");

        refused(
                visitors.manager()
                        .post()
                        .uri("/api/cooperations/{id}/withdrawal", cooperation)
                        .header(HttpHeaders.IF_MATCH, "\"4\"")
                        .bodyValue(Map.of("organisationId", cluster.company("Third")))
                        .exchange(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "not-a-party");
        var left = ok(post(visitors.memberOf(other), "/api/cooperations/" + cooperation + "/withdrawal", 4));

        assertThat(text(left, "stage")).isEqualTo("withdrawn");
        assertThat(text(left, "withdrawnBy")).isEqualTo(other.toString());
        for (var reader : List.of(visitors.memberOf(owner), visitors.memberOf(other), visitors.manager())) {
            assertThat(ok(reader.get()
                                    .uri("/api/cooperations/{id}", cooperation)
                                    .exchange())
                            .toString())
                    .doesNotContain(Cluster.OWNER_EMAIL)
                    .doesNotContain(Cluster.OTHER_EMAIL);
        }
        refused(
                visitors.memberOf(other)
                        .get()
                        .uri("/api/cooperations/{id}/confidential", cooperation)
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "nda-required");
        refused(
                post(visitors.memberOf(owner), "/api/cooperations/" + cooperation + "/withdrawal", 5),
                HttpStatus.CONFLICT,
                "wrong-stage");
        assertThat(cluster.cooperate(owner, other, call)).isNotEqualTo(cooperation);
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec answer(
            UUID organisation, UUID call) {
        return visitors.memberOf(organisation)
                .post()
                .uri("/api/calls/{call}/interests", call)
                .bodyValue(Cluster.interest())
                .exchange();
    }

    private List<JsonNode> looks(UUID party, UUID cooperation) {
        return List.copyOf(ok(visitors.memberOf(party)
                        .get()
                        .uri("/api/cooperations/{id}/disclosures", cooperation)
                        .exchange())
                .get("items")
                .values());
    }
}
