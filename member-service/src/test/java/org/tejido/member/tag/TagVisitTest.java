package org.tejido.member.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import tools.jackson.databind.json.JsonMapper;

@MemberServiceTest
class TagVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    String organisation = "";
    String person = "";

    @BeforeEach
    void anOrganisationWithAPerson() {
        var id = id(office.registers(organisation()), "organisationId");
        organisation = "/api/organisations/" + id;
        person = "/api/people/"
                + id(
                        body(visitors.manager()
                                .post()
                                .uri("/api/people")
                                .bodyValue(Map.of("organisationId", id, "name", "Ana Gil", "email", somebody()))
                                .exchange()),
                        "personId");
    }

    @Test
    void areChosenForAnOrganisationAndForAPerson() {
        var one = makes();
        var other = makes();
        for (var bearer : List.of(organisation, person)) {
            var both = body(chooses(bearer, office.sees(bearer + "/tags"), one, other)
                    .expectStatus()
                    .isOk());
            assertThat(both.get("items").findValuesAsString("tagId")).containsExactlyInAnyOrder(text(one), text(other));

            problem(chooses(bearer, tagOf(UUID.randomUUID()), one), 412);
            var last = body(chooses(bearer, both, other).expectStatus().isOk());

            assertThat(last.get("items").findValuesAsString("tagId")).containsExactly(text(other));
            assertThat(problem(chooses(bearer, last, tagOf(UUID.randomUUID())), 422))
                    .isEqualTo("tag-unknown");
            assertThat(office.sees(bearer + "/tags")).isEqualTo(last);
        }
        assertThat(office.sees("/api/tags/" + text(other)).get("organisations").intValue())
                .isEqualTo(1);
        assertThat(office.sees("/api/tags/" + text(other)).get("people").intValue())
                .isEqualTo(1);
        assertThat(problem(chooses("/api/people/" + UUID.randomUUID(), tagOf(UUID.randomUUID())), 404))
                .isEqualTo("person-not-found");
    }

    @Test
    void areNoChangeOfWhoeverHasThem() {
        var before = office.sees(organisation);

        chooses(organisation, office.sees(organisation + "/tags"), makes())
                .expectStatus()
                .isOk();

        assertThat(office.sees(organisation)).isEqualTo(before);
    }

    @Test
    void areRenamedForAllWhoHaveThem() {
        var it = makes();
        chooses(organisation, office.sees(organisation + "/tags"), it)
                .expectStatus()
                .isOk();
        var name = "Renamed " + UUID.randomUUID();

        patch(visitors.manager(), "/api/tags/" + text(it), tag(it), "{\"name\": \" %s \"}".formatted(name))
                .expectStatus()
                .isOk();

        assertThat(office.sees(organisation + "/tags").at("/items/0/name").stringValue())
                .isEqualTo(name);
        assertThat(office.sees("/api/tags").get("items").findValuesAsString("name"))
                .contains(name);
        var other = makes();
        assertThat(problem(
                        patch(
                                visitors.manager(),
                                "/api/tags/" + text(other),
                                tag(other),
                                "{\"name\": \"%s\"}".formatted(name.toUpperCase())),
                        409))
                .isEqualTo("tag-name-taken");
    }

    @Test
    void areMergedWithoutLosingAnybody() {
        var from = makes();
        var into = makes();
        var second = "/api/organisations/" + id(office.registers(organisation()), "organisationId");
        chooses(organisation, office.sees(organisation + "/tags"), from, into);
        chooses(second, office.sees(second + "/tags"), from);
        chooses(person, office.sees(person + "/tags"), from);
        assertThat(problem(merges(from, from), 422)).isEqualTo("merged-into-itself");
        assertThat(problem(merges(from, tagOf(UUID.randomUUID())), 422)).isEqualTo("tag-unknown");

        var merged = body(merges(from, into).expectStatus().isOk());

        assertThat(merged.get("tagId")).isEqualTo(into.get("tagId"));
        assertThat(merged.get("organisations").intValue()).isEqualTo(2);
        assertThat(merged.get("people").intValue()).isEqualTo(1);
        for (var bearer : List.of(organisation, second, person)) {
            assertThat(office.sees(bearer + "/tags").get("items").findValuesAsString("tagId"))
                    .containsExactly(text(into));
        }
        assertThat(problem(
                        visitors.manager().get().uri("/api/tags/" + text(from)).exchange(), 404))
                .isEqualTo("tag-not-found");
    }

    @Test
    void filterTheListOfOrganisations() {
        var it = makes();
        chooses(organisation, office.sees(organisation + "/tags"), it)
                .expectStatus()
                .isOk();

        assertThat(whole(visitors.manager(), "/api/organisations?limit=2&tag=" + text(it), "organisationId"))
                .containsExactly(organisation.substring(organisation.lastIndexOf('/') + 1));
        assertThat(whole(visitors.manager(), "/api/organisations?limit=2&tag=" + UUID.randomUUID(), "organisationId"))
                .isEmpty();
        assertThat(problem(
                        visitors.memberOf(UUID.randomUUID())
                                .get()
                                .uri("/api/organisations?tag=" + text(it))
                                .exchange(),
                        403))
                .isEqualTo("forbidden");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name   | ' '    | /name
            name   | "a\\n" | /name
            colour | red    | /colour
            """)
    void areRefusedAtTheirField(String field, String value, String pointer) {
        var form = new HashMap<String, Object>(form());
        form.put(field, value.replace("\\n", "\n"));

        var problem = body(posts(form).expectStatus().isEqualTo(422));

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void areMadeOnceUnderANameAndUnderAnId() {
        var form = new HashMap<String, Object>(form());
        form.put("id", UUID.randomUUID());
        posts(form).expectStatus().isCreated();

        assertThat(problem(posts(form), 409)).isIn("tag-exists", "tag-name-taken");
        form.put("name", "Tag " + UUID.randomUUID());
        assertThat(problem(posts(form), 409)).isEqualTo("tag-exists");
    }

    private static Map<String, Object> form() {
        return Map.of("name", "Tag " + UUID.randomUUID(), "colour", "#1B5E20");
    }

    private JsonNode makes() {
        return body(posts(form()).expectStatus().isCreated());
    }

    private ResponseSpec posts(Map<String, ?> form) {
        return visitors.manager().post().uri("/api/tags").bodyValue(form).exchange();
    }

    private ResponseSpec merges(JsonNode from, JsonNode into) {
        return visitors.manager()
                .post()
                .uri("/api/tags/{id}/merge", id(from, "tagId"))
                .header(HttpHeaders.IF_MATCH, tag(from))
                .bodyValue(Map.of("into", id(into, "tagId")))
                .exchange();
    }

    private ResponseSpec chooses(String bearer, JsonNode read, JsonNode... tags) {
        return visitors.manager()
                .put()
                .uri(bearer + "/tags")
                .header(HttpHeaders.IF_MATCH, tag(read))
                .bodyValue(Map.of(
                        "tags",
                        List.of(tags).stream().map(it -> id(it, "tagId")).toList()))
                .exchange();
    }

    private static String text(JsonNode tag) {
        return tag.get("tagId").stringValue();
    }

    private static JsonNode tagOf(UUID id) {
        return JsonMapper.shared().readTree("{\"tagId\": \"%s\", \"version\": 1}".formatted(id));
    }

    private static String problem(ResponseSpec response, int status) {
        return body(response.expectStatus().isEqualTo(status)).get("code").stringValue();
    }
}
