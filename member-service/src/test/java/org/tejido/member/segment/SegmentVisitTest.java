package org.tejido.member.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class SegmentVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    WebTestClient me;
    String city = "";
    String one = "";
    String other = "";

    @BeforeEach
    void twoOrganisationsOfOneCity() {
        me = visitors.manager();
        city = "Villa " + UUID.randomUUID().toString().substring(0, 8);
        one = registers("company");
        other = registers("university");
        office.registers(organisation());
    }

    @Test
    void findsTodayWhomItsFilterFindsToday() {
        var segment = makes(Map.of("city", city.toUpperCase()));
        assertThat(listed(segment, "")).containsExactlyInAnyOrder(one, other);
        assertThat(count(segment)).isEqualTo(2);

        var third = registers("company");

        assertThat(listed(segment, "")).containsExactlyInAnyOrder(one, other, third);
        assertThat(listed(segment, "&kind=university")).containsExactly(other);
        assertThat(count(segment)).isEqualTo(3);
        assertThat(exported(segment)).contains(one, other, third);
        assertThat(exported(segment).lines()).hasSize(4);
    }

    @Test
    void findsByAllThatTheListIsFilteredBy() {
        var name = office.sees("/api/organisations/" + one).get("name").stringValue();
        office.admits(office.appliesFor(UUID.fromString(one)));
        var segment = makes(Map.of(
                "query", name.split("[ ,]")[1],
                "kind", "company",
                "country", "ES",
                "standing", "member",
                "city", city,
                "sme", "true",
                "tier", "sme"));

        assertThat(listed(segment, "")).containsExactly(one);
        assertThat(listed(makes(Map.of("city", city, "tier", "large")), "")).isEmpty();
        assertThat(listed(makes(Map.of("city", city, "sme", "false")), "")).isEmpty();
    }

    @Test
    void holdsThoseThatArePickedByHand() {
        var segment = makes(null);
        assertThat(listed(segment, "")).isEmpty();

        var picked = body(
                picks(segment, List.of(one, other), List.of()).expectStatus().isOk());
        assertThat(listed(segment, "")).containsExactlyInAnyOrder(one, other);
        problem(picks(segment, List.of(), List.of(one)), 412, "stale-version");
        problem(picks(picked, List.of(UUID.randomUUID().toString()), List.of()), 422, "pick-unknown");
        picks(picked, List.of(other), List.of(one)).expectStatus().isOk();

        assertThat(listed(segment, "")).containsExactly(other);
        assertThat(count(segment)).isEqualTo(1);
        var filtered = makes(Map.of("city", city));
        problem(picks(filtered, List.of(one), List.of()), 409, "picked-by-filter");
    }

    @Test
    void isItsMakersUntilItIsShared() {
        var segment = makes(Map.of("city", city));
        var colleague = visitors.admin();
        var address = "/api/segments/" + text(segment);
        problem(colleague.get().uri(address).exchange(), 404, "segment-not-found");
        problem(
                colleague
                        .get()
                        .uri("/api/organisations?segment=" + text(segment))
                        .exchange(),
                404,
                "segment-not-found");
        problem(colleague.get().uri(address + "/count").exchange(), 404, "segment-not-found");

        patch(me, address, tag(segment), "{\"shared\": true}").expectStatus().isOk();

        assertThat(whole(colleague, "/api/organisations?limit=9&segment=" + text(segment), "organisationId"))
                .hasSize(2);
        assertThat(whole(colleague, "/api/segments?limit=1", "segmentId")).contains(text(segment));
    }

    @Test
    void isTaggedAsAWholeAndMayBeTaggedAgain() {
        var segment = makes(Map.of("city", city));
        var chosen = id(
                body(me.post()
                        .uri("/api/tags")
                        .bodyValue(Map.of("name", "Tag " + UUID.randomUUID(), "colour", "#1b5e20"))
                        .exchange()),
                "tagId");

        assertThat(tags(segment, chosen, false).toString()).isEqualTo("{\"looked\":2,\"changed\":2}");
        assertThat(tags(segment, chosen, false).toString()).isEqualTo("{\"looked\":2,\"changed\":0}");
        assertThat(whole(me, "/api/organisations?limit=1&tag=" + chosen, "organisationId"))
                .containsExactlyInAnyOrder(one, other);
        assertThat(office.sees("/api/organisations/" + one + "/tags")
                        .get("version")
                        .intValue())
                .isEqualTo(2);

        var tagged = makes(Map.of("tag", chosen.toString()));
        assertThat(tags(tagged, chosen, true).toString()).isEqualTo("{\"looked\":2,\"changed\":2}");

        assertThat(listed(tagged, "")).isEmpty();
        problem(
                me.post()
                        .uri("/api/segments/" + text(segment) + "/tagging")
                        .bodyValue(Map.of("tag", UUID.randomUUID()))
                        .exchange(),
                422,
                "tag-unknown");
    }

    @Test
    void hasATaskOpenedAboutEachOnce() {
        var segment = makes(Map.of("city", city));
        var form = Map.of("title", "Ask " + city, "dueOn", "2026-06-30");

        assertThat(opens(segment, form).toString()).isEqualTo("{\"looked\":2,\"changed\":2}");
        assertThat(opens(segment, form).toString()).isEqualTo("{\"looked\":2,\"changed\":0}");

        for (var about : List.of(one, other)) {
            var tasks = office.sees("/api/tasks?about=" + about).get("items");
            assertThat(tasks).hasSize(1);
            assertThat(tasks.at("/0/title").stringValue()).isEqualTo("Ask " + city);
            assertThat(tasks.at("/0/dueOn").stringValue()).isEqualTo("2026-06-30");
        }
    }

    @Test
    void hasATaskOpenedAboutEachOnceHoweverManyAskForItAtOnce() throws Exception {
        for (var more = 0; more < 10; more++) {
            registers("company");
        }
        var segment = makes(Map.of("city", city));
        var form = Map.of("title", "Ask " + city);

        try (var desks = Executors.newFixedThreadPool(6)) {
            Callable<JsonNode> asked = () -> opens(segment, form);
            var answers = desks.invokeAll(Collections.nCopies(6, asked));
            var opened = 0;
            for (var answer : answers) {
                opened += answer.get().get("changed").intValue();
            }
            assertThat(opened).isEqualTo(12);
        }
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "segment, 019aa5f0-3c00-7a10-8000-000000001501, 422, segment-filter-unknown",
        "colour, red, 422, segment-filter-unknown",
        "kind, guild, 422, kind-unknown",
        "standing, perhaps, 400, standing-unknown",
        "sme, perhaps, 400, parameter-malformed",
        "tag, none, 400, parameter-malformed",
        "field.nowhere, 1, 400, field-filter-malformed"
    })
    void isNotMadeByWhatTheListWouldRefuse(String filter, String value, int status, String code) {
        problem(posts(Map.of("name", "A", "filter", Map.of(filter, value))), status, code);
    }

    @Test
    void isRevisedAndDiscarded() {
        var segment = makes(Map.of("city", city));
        var address = "/api/segments/" + text(segment);
        var revised = body(patch(me, address, tag(segment), "{\"filter\": {\"kind\": \"university\"}}")
                .expectStatus()
                .isOk());
        assertThat(listed(segment, "")).containsExactly(other);
        problem(patch(me, address, tag(revised), "{\"filter\": {\"kind\": \"guild\"}}"), 422, "kind-unknown");

        me.delete()
                .uri(address)
                .header(HttpHeaders.IF_MATCH, tag(revised))
                .exchange()
                .expectStatus()
                .isNoContent();

        problem(me.get().uri(address).exchange(), 404, "segment-not-found");
        var form = Map.of("id", UUID.randomUUID(), "name", "A");
        posts(form).expectStatus().isCreated();
        problem(posts(form), 409, "segment-exists");
    }

    private String registers(String kind) {
        var form = organisation();
        form.put("city", city);
        form.put("kind", kind);
        return office.registers(form).get("organisationId").stringValue();
    }

    private JsonNode makes(Map<String, String> filter) {
        var form = new HashMap<String, Object>(Map.of("name", "Segment " + UUID.randomUUID()));
        form.put("filter", filter);
        return body(posts(form).expectStatus().isCreated());
    }

    private ResponseSpec posts(Map<String, ?> form) {
        return me.post().uri("/api/segments").bodyValue(form).exchange();
    }

    private ResponseSpec picks(JsonNode segment, List<String> add, List<String> remove) {
        return me.post()
                .uri("/api/segments/" + text(segment) + "/picks")
                .header(HttpHeaders.IF_MATCH, tag(segment))
                .bodyValue(Map.of("add", add, "remove", remove))
                .exchange();
    }

    private JsonNode tags(JsonNode segment, UUID chosen, boolean takeOff) {
        return body(me.post()
                .uri("/api/segments/" + text(segment) + "/tagging")
                .bodyValue(Map.of("tag", chosen, "takeOff", takeOff))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private JsonNode opens(JsonNode segment, Map<String, ?> form) {
        return body(me.post()
                .uri("/api/segments/" + text(segment) + "/tasks")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> listed(JsonNode segment, String further) {
        return new ArrayList<>(
                whole(me, "/api/organisations?limit=1&segment=" + text(segment) + further, "organisationId"));
    }

    private String exported(JsonNode segment) {
        return me.get()
                .uri("/api/exports/organisations?segment=" + text(segment))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private int count(JsonNode segment) {
        return body(me.get().uri("/api/segments/" + text(segment) + "/count").exchange())
                .get("count")
                .intValue();
    }

    private static String text(JsonNode segment) {
        return segment.get("segmentId").stringValue();
    }

    private static JsonNode problem(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
