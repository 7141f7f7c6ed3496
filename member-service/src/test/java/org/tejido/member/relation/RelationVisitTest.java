package org.tejido.member.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Who belongs to whom, comes from whom and speaks for whom. */
@MemberServiceTest
class RelationVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    UUID one;
    UUID other;
    UUID third;

    @BeforeEach
    void threeOrganisations() {
        one = registers("Una");
        other = registers("Otra");
        third = registers("Tercera");
    }

    @ParameterizedTest
    @CsvSource({
        "parent-of, subsidiary-of",
        "subsidiary-of, parent-of",
        "spin-off-of, origin-of",
        "origin-of, spin-off-of",
        "represents, represented-by",
        "member-of, has-member",
        "supplied-by, supplies",
        "partner-of, partner-of"
    })
    void areReadFromEachSideInItsOwnWords(String kind, String inverse) {
        var relation = records(one, kind, other, Map.of("since", "2024-05-01"));

        assertThat(relation.get("kind").stringValue()).isEqualTo(kind);
        var turned = relations(other, "").get("items").get(0);
        assertThat(turned.get("kind").stringValue()).isEqualTo(inverse);
        assertThat(turned.get("counterpartId").stringValue()).isEqualTo(one.toString());
        assertThat(turned.get("counterpartName").stringValue()).startsWith("Una");
        assertThat(office.sees(address(other, relation))).isEqualTo(turned);
        assertThat(relations(other, "?kind=" + inverse).get("items")).hasSize(1);
        if (!kind.equals(inverse)) {
            assertThat(relations(other, "?kind=" + kind).get("items")).isEmpty();
        }
        refused(asks(other, inverse, one, Map.of("since", "2025-01-01")), 409, "related-already");
    }

    @Test
    void areToldInTheHistoriesOfBothWithTheWayToTheirSource() {
        var relation = records(one, "subsidiary-of", other, Map.of("since", "2024-05-01"));
        ends(one, relation, "2026-01-31").expectStatus().isOk();

        var begun = history(one, "member.relation.begun");
        assertThat(begun.get("text").stringValue())
                .startsWith("Subsidiary of Otra")
                .endsWith("from May 1, 2024");
        assertThat(office.sees(begun.get("source").stringValue()).get("kind").stringValue())
                .isEqualTo("subsidiary-of");
        var ended = history(other, "member.relation.ended");
        assertThat(ended.get("text").stringValue()).startsWith("Parent of Una").endsWith("until January 31, 2026");
        assertThat(office.sees(ended.get("source").stringValue()).get("kind").stringValue())
                .isEqualTo("parent-of");
    }

    @Test
    void pointToTheHoldingsThatSayHowMuch() {
        var relation = records(one, "parent-of", other, Map.of("since", "2024-05-01"));
        assertThat(relation.get("holdings")).isEmpty();

        var holding = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/holdings")
                        .bodyValue(Map.of(
                                "owner", Map.of("organisationId", one),
                                "owned", Map.of("organisationId", other),
                                "percentage", "60",
                                "kind", "enterprise",
                                "since", "2024-05-01"))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "holdingId");

        var subsidiary = office.sees(address(other, relation));
        assertThat(subsidiary.at("/holdings/0/holdingId").stringValue()).isEqualTo(holding.toString());
        assertThat(subsidiary.at("/holdings/0/percentage").asString()).startsWith("60");
    }

    @Test
    void areNotOfADayTwice() {
        records(one, "supplies", other, Map.of("since", "2020-01-01", "until", "2021-01-01"));
        records(one, "supplies", other, Map.of("since", "2021-01-01"));
        records(other, "supplies", one, Map.of("since", "2020-06-01"));

        refused(
                asks(one, "supplies", other, Map.of("since", "2019-01-01", "until", "2020-01-02")),
                409,
                "related-already");
        assertThat(relations(one, "?on=2020-12-31").get("items")).hasSize(2);
        assertThat(relations(one, "?on=2020-12-31&kind=supplies").get("items")).hasSize(1);
    }

    @Test
    void ofParentsDoNotGoRoundOnAnyDay() {
        records(one, "parent-of", other, Map.of("since", "2020-01-01", "until", "2022-01-01"));
        records(other, "parent-of", third, Map.of("since", "2021-01-01"));

        refused(
                asks(third, "parent-of", one, Map.of("since", "2021-12-31", "until", "2022-01-01")),
                409,
                "relations-go-round");
        refused(asks(other, "parent-of", one, Map.of("since", "2021-12-31")), 409, "relations-go-round");
        records(third, "parent-of", one, Map.of("since", "2022-01-01"));
        records(third, "supplies", one, Map.of("since", "2021-01-01"));
    }

    @Test
    void ofParentsMayGoRoundOverDaysThatNeverMeet() {
        records(one, "parent-of", other, Map.of("since", "2020-01-01", "until", "2021-01-01"));
        records(other, "parent-of", third, Map.of("since", "2022-01-01", "until", "2023-01-01"));

        records(third, "parent-of", one, Map.of("since", "2020-01-01", "until", "2024-01-01"));
    }

    @Test
    void ofParentsAreNotCorrectedIntoACircle() {
        records(one, "parent-of", other, Map.of("since", "2020-01-01", "until", "2022-01-01"));
        var later = records(other, "parent-of", one, Map.of("since", "2022-01-01"));

        refused(corrects(later, "{\"since\": \"2021-12-31\"}"), 409, "relations-go-round");
        corrects(later, "{\"since\": \"2023-01-01\"}").expectStatus().isOk();
    }

    @Test
    void writtenDownAtTheSameTimeDoNotCloseACircle() throws Exception {
        var sides = List.of(List.of(one, other), List.of(other, third), List.of(third, one));
        var together = new CountDownLatch(sides.size());
        try (var threads = Executors.newFixedThreadPool(sides.size())) {
            var answers = sides.stream()
                    .map(side -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return Visitors.status(asks(side.getFirst(), "parent-of", side.getLast(), Map.of()));
                    }))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409);
        }
    }

    @Test
    void areCorrectedAndEndedOnce() {
        var relation = records(one, "member-of", other, Map.of("since", "2024-05-01"));
        var corrected = body(
                corrects(relation, "{\"since\": \"2023-05-01\"}").expectStatus().isOk());
        assertThat(corrected.get("since").stringValue()).isEqualTo("2023-05-01");
        refused(ends(one, relation, "2026-01-01"), 412, "stale-version");
        refused(ends(one, corrected, "2023-04-30"), 422, "relation-ends-before-it-begins");

        var ended = body(ends(one, corrected, "2026-01-01").expectStatus().isOk());

        refused(ends(other, ended, "2026-02-01"), 409, "relation-ended");
        var reopened = body(corrects(ended, "{\"until\": null}").expectStatus().isOk());
        assertThat(reopened.has("until")).isFalse();
        assertThat(history(other, "member.relation.corrected").get("side").stringValue())
                .isEqualTo("has-member");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, friend-of, /kind, relation-kind-unknown",
        "counterpartId, SELF, /counterpartId, related-to-itself",
        "until, 1999-01-01, /until, relation-ends-before-it-begins"
    })
    void areNotToAnythingAtAnyTime(String field, String value, String pointer, String code) {
        var form =
                new HashMap<String, Object>(Map.of("kind", "supplies", "counterpartId", other, "since", "2020-01-01"));
        form.put(field, value.replace("SELF", one.toString()));

        var problem = body(visitors.manager()
                .post()
                .uri("/api/organisations/{id}/relations", one)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void areToOrganisationsThatAreHere() {
        refused(asks(one, "supplies", UUID.randomUUID(), Map.of()), 404, "organisation-not-found");
        refused(asks(UUID.randomUUID(), "supplies", one, Map.of()), 404, "organisation-not-found");
        var elsewhere = records(one, "supplies", other, Map.of());
        refused(visitors.manager().get().uri(address(third, elsewhere)).exchange(), 404, "relation-not-found");
    }

    @Test
    void areReadToTheirEndInSmallPagesFromBothSides() {
        Stream.of("supplies", "partner-of", "member-of")
                .forEach(kind -> records(one, kind, other, Map.of("since", "2024-05-01")));
        Stream.of("represents", "supplies").forEach(kind -> records(third, kind, one, Map.of("since", "2024-05-01")));

        assertThat(whole(visitors.manager(), "/api/organisations/" + one + "/relations?limit=2", "kind"))
                .containsExactlyInAnyOrder("supplies", "partner-of", "member-of", "represented-by", "supplied-by");
    }

    private UUID registers(String name) {
        return id(office.registers(organisationWith("name", name + " " + UUID.randomUUID())), "organisationId");
    }

    private JsonNode records(UUID side, String kind, UUID counterpart, Map<String, Object> more) {
        return body(asks(side, kind, counterpart, more).expectStatus().isCreated());
    }

    private ResponseSpec asks(UUID side, String kind, UUID counterpart, Map<String, Object> more) {
        var form = new HashMap<>(more);
        form.put("kind", kind);
        form.put("counterpartId", counterpart);
        return visitors.manager()
                .post()
                .uri("/api/organisations/{id}/relations", side)
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec corrects(JsonNode relation, String change) {
        return patch(visitors.manager(), address(id(relation, "organisationId"), relation), tag(relation), change);
    }

    private ResponseSpec ends(UUID side, JsonNode relation, String on) {
        return visitors.manager()
                .post()
                .uri(address(side, relation) + "/end")
                .header(HttpHeaders.IF_MATCH, tag(relation))
                .bodyValue(Map.of("on", on))
                .exchange();
    }

    private static String address(UUID side, JsonNode relation) {
        return "/api/organisations/" + side + "/relations/"
                + relation.get("relationId").stringValue();
    }

    private JsonNode relations(UUID side, String query) {
        return office.sees("/api/organisations/" + side + "/relations" + query);
    }

    private JsonNode history(UUID organisation, String kind) {
        return office.sees("/api/organisations/" + organisation + "/history?kind=" + kind)
                .get("items")
                .get(0);
    }

    private static void refused(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
