package org.tejido.member.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Organisations say what they can do, and with what. */
@MemberServiceTest
class CapabilityVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    JsonMapper json;

    @Test
    void declaresThemItselfAndTellsTheWholeOfThem() {
        var member = office.member(organisation());

        var declared = body(declares(visitors.memberOf(member), member, 0, LIQUID_BIOPSY, CELL_SORTER)
                .expectStatus()
                .isOk());

        assertThat(declared.at("/capabilities/0/es").stringValue()).isEqualTo("Biopsia líquida");
        assertThat(declared.at("/equipment/0/offered").booleanValue()).isTrue();
        await().untilAsserted(() -> assertThat(messages.about(member, "member.capability.v1"))
                .extracting(Messages.Told::type, Messages.Told::sequence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("member.capability.declared", 1L)));
        var told = json.readTree(
                messages.about(member, "member.capability.v1").getFirst().json());
        assertThat(told.get("capabilities")).isEqualTo(declared.get("capabilities"));
        assertThat(told.get("equipment")).isEqualTo(declared.get("equipment"));
        assertThat(office.sees("/api/organisations/" + member + "/history")
                        .get("items")
                        .findValuesAsString("kind"))
                .contains("member.capability.declared");
    }

    @Test
    void keepsNothingOfWhatIsNotDeclaredAgain() {
        var member = office.member(organisation());
        declares(visitors.manager(), member, 0, LIQUID_BIOPSY, CELL_SORTER)
                .expectStatus()
                .isOk();

        declares(visitors.manager(), member, 1, Map.of("term", "sequencing"), null)
                .expectStatus()
                .isOk();

        var seen = sees(member);
        assertThat(seen.get("capabilities").findValuesAsString("term")).containsExactly("sequencing");
        assertThat(seen.get("equipment")).isEmpty();
        assertThat(seen.get("version").intValue()).isEqualTo(2);
    }

    @Test
    void refusesToDeclareOverWhatSomebodyElseHasDeclaredSince() {
        var member = office.member(organisation());
        declares(visitors.manager(), member, 0, LIQUID_BIOPSY, null)
                .expectStatus()
                .isOk();

        refused(declares(visitors.memberOf(member), member, 0, null, CELL_SORTER), 412, "stale-version");
    }

    @Test
    void knowsTheWordsOfTheVocabularyAloneUntilTheOfficeAddsOne() {
        var member = office.member(organisation());
        var word = "w" + UUID.randomUUID();
        refused(declares(visitors.memberOf(member), member, 0, Map.of("term", word), null), 422, "term-unknown");
        var term = Map.of("term", word, "en", "Organ on a chip", "es", "Órgano en chip");

        adds(term).expectStatus().isCreated();

        declares(visitors.memberOf(member), member, 0, Map.of("term", word), null)
                .expectStatus()
                .isOk();
        refused(adds(term), 409, "term-exists");
    }

    @Test
    void refusesARangeThatEndsBeforeItBeginsAndAWordNamedTwice() {
        var member = office.member(organisation());
        var reversed = Map.<String, Object>of("term", "sequencing", "trlFrom", 7, "trlTo", 4);
        refused(declares(visitors.manager(), member, 0, reversed, null), 422, "readiness-range-reversed");

        var twice = Map.of("capabilities", List.of(LIQUID_BIOPSY, LIQUID_BIOPSY), "equipment", List.of());
        refused(puts(visitors.manager(), member, 0, twice), 422, "term-named-twice");
        assertThat(sees(member).get("version").intValue()).isZero();
    }

    private static final Map<String, Object> LIQUID_BIOPSY = Map.of("term", "liquid-biopsy", "trlFrom", 4, "trlTo", 6);
    private static final Map<String, Object> CELL_SORTER =
            Map.of("name", "Cell sorter", "offered", true, "conditions", "By the hour");

    private ResponseSpec declares(
            WebTestClient visitor, UUID id, int version, Map<String, ?> capability, Map<String, ?> equipment) {
        var all = new HashMap<String, Object>();
        all.put("capabilities", capability == null ? List.of() : List.of(capability));
        all.put("equipment", equipment == null ? List.of() : List.of(equipment));
        return puts(visitor, id, version, all);
    }

    private static ResponseSpec puts(WebTestClient visitor, UUID id, int version, Map<String, ?> all) {
        return visitor.put()
                .uri("/api/organisations/{id}/capabilities", id)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(all)
                .exchange();
    }

    private ResponseSpec adds(Map<String, String> term) {
        return visitors.manager()
                .post()
                .uri("/api/capability-terms")
                .bodyValue(term)
                .exchange();
    }

    private JsonNode sees(UUID id) {
        return office.sees("/api/organisations/" + id + "/capabilities");
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
