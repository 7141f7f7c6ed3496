package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;

/** The office keeps its books, and members keep their page. */
@MemberServiceTest
class OrganisationVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Test
    void changesWhatAPatchNamesAndTellsIt() {
        var organisation = office.registers(organisation());
        var id = id(organisation, "organisationId");

        var revised = body(patch(visitors.manager(), "/api/organisations/" + id, tag(organisation), """
                {"city": null, "website": "www.ensayos.example", "keywords": ["oncology", "oncology", "biobank"]}
                """)
                .expectStatus()
                .isOk());

        assertThat(revised.has("city")).isFalse();
        assertThat(revised.get("website").stringValue()).isEqualTo("https://www.ensayos.example");
        assertThat(revised.get("keywords").values()).hasSize(2);
        assertThat(revised.get("name")).isEqualTo(organisation.get("name"));
        await().untilAsserted(() -> assertThat(messages.about(id, "member.organisation.v1"))
                .extracting(Messages.Told::type, Messages.Told::sequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("member.organisation.registered", 1L),
                        org.assertj.core.groups.Tuple.tuple("member.organisation.revised", 2L)));
        assertThat(messages.about(id, "member.organisation.v1").getFirst().json())
                .doesNotContain(organisation.get("taxId").stringValue());
    }

    @Test
    void tellsNothingOfAPatchThatChangesNothing() {
        var organisation = office.registers(organisation());

        var same =
                body(patch(visitors.manager(), address(organisation), tag(organisation), "{\"city\": \"Valladolid\"}")
                        .expectStatus()
                        .isOk());

        assertThat(same.get("version").intValue()).isEqualTo(1);
    }

    @Test
    void refusesToChangeWhatSomebodyElseHasChangedSince() {
        var organisation = office.registers(organisation());
        patch(visitors.manager(), address(organisation), tag(organisation), "{\"city\": \"León\"}")
                .expectStatus()
                .isOk();

        patch(visitors.manager(), address(organisation), tag(organisation), "{\"city\": \"Soria\"}")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
    }

    @Test
    void isNotWrittenDownTwiceUnderOneTaxNumberHoweverItIsTyped() {
        office.registers(organisationWith("taxId", "B58378431"));
        var typedOtherwise = organisationWith("taxId", "ES b-58.378.431");

        register(typedOtherwise, "?resemblanceAccepted=true")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("organisation-already-known")
                .jsonPath("$.candidates[0].reason")
                .isEqualTo("same-tax-id");
    }

    @Test
    void cannotTakeTheTaxNumberOfAnother() {
        var one = office.registers(organisation());
        var other = office.registers(organisation());

        patch(
                        visitors.manager(),
                        address(other),
                        tag(other),
                        "{\"taxId\": \"" + one.get("taxId").stringValue() + "\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("organisation-already-known");
    }

    @Test
    void isAskedAboutWhenAllButItsLegalFormIsKnownAndTakenWhenSomebodyHasLooked() {
        office.registers(withoutTaxId("Fundación Instituto de Biología Celular del Duero, S.L."));
        var resembling = withoutTaxId("FUNDACION INSTITUTO DE BIOLOGIA CELULAR DEL DUERO");

        register(resembling, "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.candidates[0].reason")
                .isEqualTo("alike-name");
        register(resembling, "?resemblanceAccepted=true").expectStatus().isCreated();
    }

    @Test
    void isFoundByTheNameThatItHadAndByThoseUnderWhichItTrades() {
        var mark = "z" + UUID.randomUUID().toString().substring(0, 8);
        var form = organisationWith("name", "Antigua " + mark);
        form.put("otherNames", List.of("Marca" + mark));
        var organisation = office.registers(form);
        patch(visitors.manager(), address(organisation), tag(organisation), "{\"name\": \"Nueva razón, S.A.\"}")
                .expectStatus()
                .isOk();

        assertThat(search("antigua " + mark)).containsExactly("Nueva razón, S.A.");
        assertThat(search("marca" + mark)).containsExactly("Nueva razón, S.A.");
        assertThat(office.sees(address(organisation)).get("otherNames").values())
                .extracting(tools.jackson.databind.JsonNode::stringValue)
                .containsExactly("Antigua " + mark, "Marca" + mark);
        for (var known : List.of("ANTIGUA " + mark + ", S.L.", "Marca" + mark)) {
            register(withoutTaxId(known), "")
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.candidates[0].name")
                    .isEqualTo("Nueva razón, S.A.");
        }
    }

    @Test
    void isNotTakenForAnotherWhoseNameIsOnlyBuiltAlike() {
        office.registers(withoutTaxId("Instituto Tecnológico Agrario de Castilla y León"));
        register(withoutTaxId("Instituto Tecnológico de Castilla y León"), "")
                .expectStatus()
                .isCreated();

        office.registers(withoutTaxId("Universidad de Vigo"));
        register(withoutTaxId("Universidad de Jaén"), "").expectStatus().isCreated();
    }

    @Test
    void showsMembersTheOtherMembersAndOfThoseWhatAnybodyMayKnow() {
        var mine = office.member(organisation());
        var other = office.member(organisation());
        var stranger = id(office.registers(organisation()), "organisationId");
        var member = visitors.memberOf(mine);

        member.get()
                .uri("/api/organisations/{id}", mine)
                .exchange()
                .expectBody()
                .jsonPath("$.taxId")
                .exists();
        member.get()
                .uri("/api/organisations/{id}", other)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.taxId")
                .doesNotExist();
        member.get()
                .uri("/api/organisations/{id}", stranger)
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(whole(member, "/api/organisations?limit=200", "organisationId"))
                .contains(mine.toString(), other.toString())
                .doesNotContain(stranger.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fundacion Investigacion Oncologica", "fund inv onc", "ONCOLÓGICA bierz", "oncologica del bier"})
    void isFoundAsTypedWithoutAccentsAndHalfFinished(String typed) {
        var name = "Fundación para la Investigación Oncológica del Bierzo";
        if (search(name).isEmpty()) {
            office.registers(withoutTaxId(name));
        }

        assertThat(search(typed)).containsExactly(name);
        assertThat(search(typed + " zzz")).isEmpty();
    }

    @Test
    void isListedInTheOrderOfNamesPageByPageWithoutLossOrRepetition() {
        var mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        for (var name : List.of("Ébano", "Álamo", "cedro", "Boj", "Dátil")) {
            office.registers(withoutTaxId(name + " " + mark));
        }

        assertThat(whole(visitors.manager(), "/api/organisations?limit=2&query=" + mark, "name"))
                .containsExactly("Álamo " + mark, "Boj " + mark, "cedro " + mark, "Dátil " + mark, "Ébano " + mark);
    }

    @Test
    void isFoundByAWordOfAProfileTooLongForAnIndex() {
        var mark = "w" + UUID.randomUUID().toString().substring(0, 8);
        var keywords = IntStream.range(0, 49).mapToObj(n -> "ensayo ".repeat(12) + n);
        var all = Stream.concat(keywords, Stream.of(mark)).toList();
        var names = List.of("Uno " + mark, "Dos " + mark, "Tres " + mark);
        names.forEach(name ->
                office.registers(Map.of("name", name, "kind", "research-centre", "country", "ES", "keywords", all)));

        assertThat(whole(visitors.manager(), "/api/organisations?limit=1&query=" + mark, "name"))
                .containsExactly("Dos " + mark, "Tres " + mark, "Uno " + mark);
    }

    @Test
    void isFilteredByWhatItIsWhereAndHowItStands() {
        var mark = "f" + UUID.randomUUID().toString().substring(0, 8);
        var hospital = office.member(organisationWith("name", "Hospital " + mark + " uno"));
        var other = Map.<String, Object>of("name", "Clinique " + mark + " deux", "kind", "hospital", "country", "FR");
        var french = id(office.registers(other), "organisationId");

        assertThat(found(mark, "country=FR")).containsExactly(french.toString());
        assertThat(found(mark, "kind=company")).containsExactly(hospital.toString());
        assertThat(found(mark, "standing=member")).containsExactly(hospital.toString());
        assertThat(found(mark, "standing=none")).containsExactly(french.toString());
    }

    private List<String> found(String mark, String filter) {
        return ids(visitors.manager(), "/api/organisations?query=" + mark + "&" + filter);
    }

    private static List<String> ids(WebTestClient visitor, String address) {
        return body(visitor.get().uri(address).exchange().expectStatus().isOk())
                .get("items")
                .findValuesAsString("organisationId");
    }

    private List<String> search(String query) {
        return body(visitors.manager()
                        .get()
                        .uri(address -> address.path("/api/organisations")
                                .queryParam("query", "{query}")
                                .build(query))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("name");
    }

    private ResponseSpec register(Map<String, Object> organisation, String query) {
        return visitors.manager()
                .post()
                .uri("/api/organisations" + query)
                .bodyValue(organisation)
                .exchange();
    }

    private static Map<String, Object> withoutTaxId(String name) {
        return Map.of("name", name, "kind", "research-centre", "country", "ES");
    }

    private static String address(tools.jackson.databind.JsonNode organisation) {
        return "/api/organisations/" + organisation.get("organisationId").stringValue();
    }
}
