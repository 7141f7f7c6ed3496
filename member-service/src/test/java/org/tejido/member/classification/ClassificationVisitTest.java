package org.tejido.member.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.exchange.Intake;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Organisations are told apart by the official nomenclatures. */
@MemberServiceTest
class ClassificationVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Intake intake;

    /** Regulation (EC) 1893/2006 and Delegated Regulation (EU) 2023/137: sections, divisions, groups, classes. */
    @ParameterizedTest
    @CsvSource({"nace-2, 21, 88, 272, 615", "nace-2.1, 22, 87, 287, 651"})
    void holdsEveryEntryOfNace(String scheme, int sections, int divisions, int groups, int classes) {
        var levels = Classifications.find(scheme).orElseThrow().entries().stream()
                .collect(Collectors.groupingBy(Entry::level, Collectors.counting()));

        assertThat(levels)
                .isEqualTo(Map.of(1, (long) sections, 2, (long) divisions, 3, (long) groups, 4, (long) classes));
    }

    /** Real Decreto 10/2025: each class is one of NACE, but for the 26 that are parts of 13. */
    @Test
    void knowsWhichCodeOfNaceEveryOneOfTheCnaeIs() {
        var nace = Classifications.find("nace-2.1").orElseThrow();
        var cnae = Classifications.find("cnae-2025").orElseThrow().entries();

        assertThat(cnae).hasSize(22 + 87 + 287 + 664).allSatisfy(entry -> assertThat(
                        nace.find(entry.corresponds().get("nace-2.1")))
                .hasValueSatisfying(it -> assertThat(it.level()).isEqualTo(entry.level())));
        assertThat(cnae.stream().map(entry -> entry.corresponds().get("nace-2.1")))
                .containsAll(nace.byCode().keySet());
    }

    /** Fish is 10.20 in Europe, and in Spain 10.21 where it is fresh and 10.22 where it is preserved. */
    @Test
    void findsByNaceWhoHasTheCnaeAlone() {
        var mark = "c" + UUID.randomUUID().toString().substring(0, 8);
        var form = organisationWith("name", "Conservas " + mark);
        form.put("activities", List.of(activity("cnae-2025", "10.22")));
        var id = office.registers(form).get("organisationId").stringValue();

        for (var filter :
                List.of("nace=nace-2.1:1020", "nace=1022", "nace=10", "nace=nace-2.1:C", "nace=cnae-2025:1022")) {
            assertThat(found("/api/organisations?query=" + mark + "&" + filter))
                    .as(filter)
                    .containsExactly(id);
        }
        assertThat(found("/api/organisations?query=" + mark + "&nace=cnae-2025:1021"))
                .isEmpty();
    }

    @Test
    void speaksSpanishWhereTheSourceDoes() {
        var lines = body(visitors.nobody()
                        .get()
                        .uri("/api/classifications/cnae-2025?within=862&query=odontologicas")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items");

        assertThat(lines.findValuesAsString("label"))
                .containsExactly("Actividades médicas y odontológicas", "Actividades odontológicas");
    }

    /** The nine provinces of Castilla y León. */
    @Test
    void showsWhatIsBeneathAnEntryPageByPage() {
        assertThat(whole(visitors.nobody(), "/api/classifications/nuts-2021?within=ES41&limit=3", "label"))
                .containsExactly(
                        "Castilla y León",
                        "Ávila",
                        "Burgos",
                        "León",
                        "Palencia",
                        "Salamanca",
                        "Segovia",
                        "Soria",
                        "Valladolid",
                        "Zamora");
    }

    @ParameterizedTest
    @CsvSource({
        "nace-2, rese biotech, 7211",
        "nace-2, 72.11, 7211",
        "nuts-2021, avila, ES411",
        "nuts-2021, es41 leon, ES41|ES413"
    })
    void findsAnEntryAsTyped(String scheme, String typed, String codes) {
        var found = body(visitors.nobody()
                        .get()
                        .uri(address -> address.path("/api/classifications/" + scheme)
                                .queryParam("query", "{query}")
                                .build(typed))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("code");

        assertThat(found).containsExactly(codes.split("\\|"));
    }

    @Test
    void knowsNoOtherNomenclature() {
        visitors.nobody()
                .get()
                .uri("/api/classifications/nace-3")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("classification-not-found");
    }

    @Test
    void findsAnOrganisationByWhateverItsRegionAndActivitiesArePartOf() {
        var mark = "k" + UUID.randomUUID().toString().substring(0, 8);
        var form = organisationWith("name", "Laboratorio " + mark);
        form.put("nuts", "es415");
        form.put("activities", List.of(activity("nace-2.1", "72.10"), activity("nace-2", "8610")));
        var id = office.member(form).toString();
        office.registers(organisationWith("name", "Taller " + mark));

        for (var filter : List.of(
                "nuts=ES41", "nuts=ES", "nuts=ES415", "nace=72", "nace=86", "nace=nace-2.1:N", "nace=nace-2:Q")) {
            assertThat(found("/api/organisations?query=" + mark + "&" + filter))
                    .as(filter)
                    .containsExactly(id);
            assertThat(found("/api/directory?query=" + mark + "&" + filter))
                    .as(filter)
                    .containsExactly(id);
            assertThat(found("/api/organisations?limit=200&" + filter))
                    .as(filter)
                    .contains(id);
        }
        for (var filter : List.of("nuts=ES42", "nace=71", "nace=nace-2:72", "nace=nace-2.1:Q")) {
            assertThat(found("/api/organisations?query=" + mark + "&" + filter))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void namesTheRegionAndTheActivities() {
        var form = organisationWith("nuts", "ES415");
        form.put("activities", List.of(activity("nace-2.1", "72.10")));

        var shown = office.registers(form);

        assertThat(shown.get("nuts").stringValue()).isEqualTo("ES415");
        assertThat(shown.get("region").stringValue()).isEqualTo("Salamanca");
        assertThat(shown.at("/activities/0/code").stringValue()).isEqualTo("7210");
        assertThat(shown.at("/activities/0/label").stringValue())
                .isEqualTo("Research and experimental development on natural sciences and engineering");
    }

    @ParameterizedTest
    @CsvSource({"ES999, nuts-unknown", "FR101, nuts-elsewhere", "ES4X, nuts-unknown"})
    void refusesARegionThatIsNotThere(String nuts, String code) {
        refused(organisationWith("nuts", nuts), code, "/nuts");
    }

    /** R&D in biotechnology has a class of its own in Rev. 2 alone. */
    @Test
    void refusesAnActivityThatItsVersionDoesNotHave() {
        var form = organisationWith("activities", List.of(activity("nace-2", "72.11"), activity("nace-2.1", "72.11")));

        refused(form, "activity-unknown", "/activities/1");
    }

    @ParameterizedTest
    @CsvSource({"nace=M, activity-unknown", "nace=7219999, activity-unknown", "nuts=XX1, nuts-unknown"})
    void refusesToFilterByWhatMeansNothingOrTwoThings(String filter, String code) {
        visitors.manager()
                .get()
                .uri("/api/organisations?" + filter)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void changesThemByAPatchAndTakesThemAway() {
        var organisation = office.registers(organisationWith("nuts", "ES415"));
        var address = "/api/organisations/" + id(organisation, "organisationId");

        var moved = body(patch(visitors.manager(), address, tag(organisation), """
                {"nuts": null, "activities": [{"scheme": "nace-2.1", "code": "94.11"}]}
                """)
                .expectStatus()
                .isOk());

        assertThat(moved.has("nuts")).isFalse();
        assertThat(moved.has("region")).isFalse();
        assertThat(moved.get("activities")).hasSize(1);
        assertThat(office.sees(address).at("/activities/0/code").stringValue()).isEqualTo("9411");
    }

    @Test
    void bringsThemInFromAFileAndWritesThemOut() {
        var mark = "x" + UUID.randomUUID().toString().substring(0, 8);
        intake.takes("subject=organisations", """
                nombre;tipo;pais;nuts;nace
                Biotec %s;empresa;ES;ES418;nace-2.1:72.10|nace-2:72.11
                """.formatted(mark));

        var shown = body(visitors.manager()
                        .get()
                        .uri("/api/organisations?query=" + mark)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                        .exchange())
                .at("/items/0");
        assertThat(shown.get("region").stringValue()).isEqualTo("Valladolid");
        assertThat(shown.get("activities").findValuesAsString("code")).containsExactly("7210", "7211");
        assertThat(visitors.manager()
                        .get()
                        .uri("/api/exports/organisations?nuts=ES41&query=" + mark)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("ES418,nace-2.1:7210|nace-2:7211");
    }

    private void refused(Map<String, Object> form, String code, String pointer) {
        visitors.manager()
                .post()
                .uri("/api/organisations")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    private List<String> found(String address) {
        JsonNode page = body(
                visitors.manager().get().uri(address).exchange().expectStatus().isOk());
        return page.get("items").findValuesAsString("organisationId");
    }

    private static Map<String, Object> activity(String scheme, String code) {
        return Map.of("scheme", scheme, "code", code);
    }
}
