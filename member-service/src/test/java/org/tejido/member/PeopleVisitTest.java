package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A member keeps the list of its own people, and sees nobody else's. */
@MemberServiceTest
class PeopleVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    private UUID own = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @BeforeEach
    void twoMembers() {
        own = office.member(organisation());
        other = office.member(organisation());
    }

    @Test
    void areAddedBySomebodyOfTheirOrganisationAndListedByName() {
        var member = visitors.memberOf(own);
        add(member, own, "Óscar Gil").expectStatus().isCreated();
        var created = add(member, own, "ana Ruiz")
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult();

        var location = created.getResponseHeaders().getLocation();

        assertThat(member.get()
                        .uri("/api/organisations/{id}/people", own)
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactly("ana Ruiz", "Óscar Gil");
        member.get()
                .uri(location.getPath())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void ofAnotherOrganisationAreNeitherSeenNorAddedNorChanged() {
        var stranger = visitors.memberOf(own);
        var person = body(add(visitors.manager(), other, "Ana Gil"));
        var address = "/api/people/" + id(person, "personId");

        notFound(stranger.get().uri(address).exchange(), "person-not-found");
        notFound(patch(stranger, address, tag(person), "{\"position\": \"CEO\"}"), "person-not-found");
        notFound(stranger.get().uri("/api/organisations/{id}/people", other).exchange(), "organisation-not-found");
        notFound(add(stranger, other, "Eva Luna"), "organisation-not-found");

        assertThat(office.sees(address)).isEqualTo(person);
        assertThat(office.sees("/api/organisations/" + other + "/people").get("items"))
                .hasSize(1);
    }

    @Test
    void changeInWhatAPatchNames() {
        var person = body(add(visitors.manager(), own, "Ana Gil"));
        var address = "/api/people/" + id(person, "personId");

        var revised = body(patch(visitors.memberOf(own), address, tag(person), """
                {"phone": null, "position": "Directora"}
                """)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\""));

        assertThat(revised.has("phone")).isFalse();
        assertThat(revised.get("position").stringValue()).isEqualTo("Directora");
        assertThat(revised.get("email")).isEqualTo(person.get("email"));
        assertThat(office.sees(address)).isEqualTo(revised);
    }

    @Test
    void areNotChangedByWhoeverHasReadThemBeforeSomebodyElseChangedThem() {
        var person = body(add(visitors.manager(), own, "Ana Gil"));
        var address = "/api/people/" + id(person, "personId");
        patch(visitors.manager(), address, tag(person), "{\"position\": \"CEO\"}")
                .expectStatus()
                .isOk();

        patch(visitors.manager(), address, tag(person), "{\"position\": \"CTO\"}")
                .expectStatus()
                .isEqualTo(412);
        visitors.manager()
                .patch()
                .uri(address)
                .bodyValue(Map.of("position", "CTO"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        assertThat(office.sees(address).get("position").stringValue()).isEqualTo("CEO");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"name": null}                | 422 | /name           | invalid
            {"email": null}               | 422 | /email          | invalid
            {"email": "nobody"}           | 422 | /email          | invalid
            {"email": "TAKEN"}            | 409 | /email          | person-already-known
            """)
    void areNotChangedIntoNobodyOrSomebodyElse(String change, int status, String pointer, String code) {
        var colleague = body(add(visitors.manager(), own, "Eva Luna"));
        var person = body(add(visitors.manager(), own, "Ana Gil"));
        var address = "/api/people/" + id(person, "personId");

        var problem = body(patch(
                        visitors.manager(),
                        address,
                        tag(person),
                        change.replace("TAKEN", colleague.get("email").stringValue()))
                .expectStatus()
                .isEqualTo(status));

        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(office.sees(address)).isEqualTo(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"organisationId\": \"OTHER\"}", "{\"personId\": \"OTHER\"}", "{\"version\": 1}"})
    void stayAtTheirOrganisation(String change) {
        var person = body(add(visitors.manager(), own, "Ana Gil"));
        var address = "/api/people/" + id(person, "personId");

        var problem = body(patch(visitors.manager(), address, tag(person), change.replace("OTHER", other.toString()))
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("code").stringValue()).isEqualTo("body-malformed");
        System.out.println("DETAIL " + problem);
        assertThat(office.sees(address)).isEqualTo(person);
    }

    @Test
    void mayStandAtTwoOrganisationsUnderOneAddress() {
        var person = new HashMap<String, Object>(Map.of("name", "Ana Gil", "email", somebody()));
        for (var organisation : new UUID[] {own, other}) {
            person.put("organisationId", organisation);
            visitors.manager()
                    .post()
                    .uri("/api/people")
                    .bodyValue(person)
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
    }

    @Test
    void areFoundWhereverTheyAreByBeginningsOfTheirNamesAndAddresses() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var zoe = id(body(add(visitors.manager(), own, "Zoé Núñez " + mark)), "personId");
        var ana = id(body(add(visitors.manager(), other, "Ana Núñez " + mark)), "personId");

        assertThat(found("nunez " + mark)).containsExactly(ana.toString(), zoe.toString());
        assertThat(found(mark + " ZOE NUÑ")).containsExactly(zoe.toString());
        assertThat(found("uñez " + mark)).isEmpty();
        assertThat(found(office.sees("/api/people/" + ana).get("email").asString()))
                .containsExactly(ana.toString());
        assertThat(Office.whole(visitors.manager(), "/api/people?limit=1&query=" + mark, "personId"))
                .containsExactly(ana.toString(), zoe.toString());
    }

    @Test
    void areNobodyAnyMoreOnceTheyAreErased() {
        var ana = id(body(add(visitors.manager(), own, "Ana Luz")), "personId");
        visitors.admin()
                .post()
                .uri("/api/privacy/people/{id}/erasure", ana)
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(found("erased")).isEmpty();
        assertThat(found(ana.toString())).isEmpty();
    }

    private List<String> found(String query) {
        return body(visitors.manager()
                        .get()
                        .uri(address -> address.path("/api/people")
                                .queryParam("query", "{query}")
                                .build(query))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("personId");
    }

    private static ResponseSpec add(WebTestClient visitor, UUID organisation, String name) {
        return visitor.post()
                .uri("/api/people")
                .bodyValue(Map.of(
                        "organisationId", organisation, "name", name, "email", somebody(), "phone", "+34 600 000 000"))
                .exchange();
    }

    private static void notFound(ResponseSpec answer, String code) {
        answer.expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
