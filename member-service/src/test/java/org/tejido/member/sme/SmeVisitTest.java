package org.tejido.member.sme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.sme.LandRegister.figures;
import static org.tejido.member.sme.LandRegister.ours;
import static org.tejido.member.sme.LandRegister.outside;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class SmeVisitTest {

    private static final String DAY = "2025-03-01";

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    LandRegister register;

    UUID member = new UUID(0, 0);

    @BeforeEach
    void aMember() {
        member = office.member(organisation());
    }

    @Test
    void tellsTheClassBesideWhatWasDeclaredAndSaysWhy() {
        var parent = register.outsider("Matriz, S.A.");
        register.holds(outside(parent), ours(member), "30", "enterprise");
        register.knows(member, 2024, "40", "4000000");
        register.knowsOfOutsider(parent, 2024, "200.5", "10000000.50");

        var english = status(visitors.manager(), "en");
        var spanish = status(visitors.manager(), "es");

        assertThat(english.get("smeClass").stringValue()).isEqualTo("medium");
        assertThat(english.get("declared").booleanValue()).isTrue();
        assertThat(english.get("year").intValue()).isEqualTo(2024);
        assertThat(sentences(english))
                .contains(
                        "Own figures of 2024: 40 annual work units, turnover 4,000,000.00 €, balance sheet total 4,000,000.00 €",
                        "Partner at 30 %, added by that share (art. 6.2): Matriz, S.A.: 60.15 annual work units, turnover 3,000,000.15 €, balance sheet total 3,000,000.15 €",
                        "All together in 2024: 100.15 annual work units, turnover 7,000,000.15 €, balance sheet total 7,000,000.15 €");
        assertThat(sentences(spanish))
                .contains(
                        "Datos propios de 2024: 40 unidades de trabajo anual, volumen de negocios 4.000.000,00 €, balance general 4.000.000,00 €")
                .anyMatch(sentence -> sentence.contains("100,15 unidades de trabajo anual"))
                .noneMatch(sentence -> sentence.contains("{"));
    }

    @Test
    void keepsAnothersFiguresFromAMember() {
        var other = office.member(organisation());
        register.holds(ours(other), ours(member), "60", "enterprise");
        register.knows(member, 2024, "40", "4000000");
        register.knows(other, 2024, "7.77", "777");

        var own = status(visitors.memberOf(member), "en");

        assertThat(own.get("smeClass").stringValue()).isEqualTo("small");
        assertThat(own.toString()).doesNotContain("7.77").doesNotContain("777").contains("40");
        assertThat(own.toString()).doesNotContain("47.77");
        assertThat(sentences(own)).anyMatch(sentence -> sentence.startsWith("Linked, in full"));
        assertThat(status(visitors.manager(), "en").toString()).contains("47.77");
    }

    /** Who owns the owner is no business of the owned. */
    @Test
    void namesToAMemberThoseAloneWithWhomItHasAHoldingInCommon() {
        var parent = office.member(organisation());
        var grandparent = office.member(organisationWith("name", "Abuela secreta " + UUID.randomUUID()));
        register.holds(ours(parent), ours(member), "60", "enterprise");
        register.holds(ours(grandparent), ours(parent), "60", "enterprise");
        List.of(member, parent, grandparent).forEach(one -> register.knows(one, 2024, "4", "4"));

        assertThat(status(visitors.memberOf(member), "en").toString())
                .doesNotContain("Abuela")
                .contains("another enterprise");
        assertThat(status(visitors.manager(), "en").toString()).contains("Abuela");
    }

    @Test
    void isNotForUniversitiesAndPublicBodies() {
        member = office.member(organisationWith("kind", "university"));

        var status = status(visitors.manager(), "en");

        assertThat(status.get("smeClass").stringValue()).isEqualTo("not-applicable");
    }

    @Test
    void goesByTheHoldingsOfTheDay() {
        var parent = register.outsider("Matriz, S.A.");
        register.knows(member, 2024, "4", "4");
        register.knowsOfOutsider(parent, 2024, "400", "4");
        var holding = register.holds(outside(parent), ours(member), "60", "enterprise");
        assertThat(status(visitors.manager(), "en").get("smeClass").stringValue())
                .isEqualTo("large");

        ends(holding, "1", DAY).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");

        assertThat(status(visitors.manager(), "en").get("smeClass").stringValue())
                .isEqualTo("micro");
        problem(ends(holding, "1", DAY), 412, "stale-version");
        problem(ends(holding, "2", DAY), 409, "holding-ended");
    }

    @Test
    void writesHoldingsIntoTheHistoriesOfBothSides() {
        var other = office.member(organisation());
        register.holds(ours(other), ours(member), "60.5", "enterprise");

        assertThat(Office.whole(
                        visitors.manager(), "/api/organisations/" + other + "/history?kind=member.holding", "text"))
                .singleElement()
                .asString()
                .startsWith("Holds 60.5 % of Ensayos");
        assertThat(Office.whole(
                        visitors.manager(), "/api/organisations/" + member + "/history?kind=member.holding", "text"))
                .singleElement()
                .asString()
                .contains(" holds 60.5 % of it from January 1, 2020");
        assertThat(office.sees("/api/organisations/" + member + "/holdings")
                        .at("/items/0/owner/organisationId")
                        .stringValue())
                .isEqualTo(other.toString());
    }

    @Test
    void refusesToOwnSomebodyTwiceOver() {
        var one = register.outsider("Una, S.A.");
        var other = register.outsider("Otra, S.A.");
        register.holds(outside(one), ours(member), "60", "enterprise");

        problem(register.tries(outside(other), ours(member), "40.01", "enterprise"), 409, "holdings-exceed-whole");
        register.holds(outside(other), ours(member), "40", "venture-capital");
    }

    @Test
    void refusesHoldingsThatCannotBe() {
        var one = register.outsider("Una, S.A.");
        problem(register.tries(ours(member), ours(member), "40", "enterprise"), 422, "one-owner-one-owned");
        problem(register.tries(Map.of(), ours(member), "40", "enterprise"), 422, "one-owner-one-owned");
        problem(register.tries(outside(one), ours(member), "40", "uncle"), 422, "holding-kind-unknown");
        problem(register.tries(outside(member), ours(member), "40", "enterprise"), 422, "one-owner-one-owned");
        problem(
                register.tries(outside(UUID.randomUUID()), ours(member), "40", "enterprise"),
                404,
                "outside-enterprise-not-found");
        problem(
                register.tries(outside(one), ours(UUID.randomUUID()), "40", "enterprise"),
                404,
                "organisation-not-found");
        problem(register.tries(outside(one), ours(member), "100.01", "enterprise"), 422, "invalid");
        var holding = register.holds(outside(one), ours(member), "1", "enterprise");
        problem(ends(holding, "1", "2019-12-31"), 422, "holding-ends-before-it-begins");
        problem(
                visitors.manager()
                        .post()
                        .uri("/api/holdings")
                        .bodyValue(Map.of(
                                "id",
                                holding,
                                "owner",
                                outside(one),
                                "owned",
                                ours(member),
                                "percentage",
                                1,
                                "since",
                                "2020-01-01"))
                        .exchange(),
                409,
                "holding-exists");
        var again = Map.of("id", one, "name", "Una", "country", "ES");
        problem(
                visitors.manager()
                        .post()
                        .uri("/api/outside-enterprises")
                        .bodyValue(again)
                        .exchange(),
                409,
                "outside-enterprise-exists");
    }

    @Test
    void doesNotLetAMemberOverwriteWhatAccountsSay() {
        var own = visitors.memberOf(member);
        register.declares(own, member, 2024, figures("12.5", "100", "declared"))
                .expectStatus()
                .isNoContent();
        problem(register.declares(own, member, 2024, figures("13", "100", "accounts")), 403, "accounts-are-the-teams");
        register.knows(member, 2024, "14", "100");

        problem(register.declares(own, member, 2024, figures("13", "100", "declared")), 409, "figures-are-the-teams");
        assertThat(office.sees("/api/organisations/" + member + "/yearly-figures")
                        .at("/items/0/headcount")
                        .decimalValue())
                .isEqualByComparingTo("14");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, -1,       1,    declared, 422, invalid",
        "2024, 1,        -0.01, declared, 422, invalid",
        "2024, 1.001,    1,    declared, 422, invalid",
        "2024, 10000001, 1,    declared, 422, invalid",
        "2024, 1,        1,    gossip,   422, invalid",
        "1989, 1,        1,    declared, 400, year-out-of-range",
        "2201, 1,        1,    declared, 400, year-out-of-range",
        "2200, 1,        1,    accounts, 422, year-not-closed"
    })
    void refusesFiguresThatCannotBe(
            int year, String headcount, String turnover, String source, int status, String code) {
        problem(
                register.declares(visitors.manager(), member, year, figures(headcount, turnover, source)),
                status,
                code);
        assertThat(office.sees("/api/organisations/" + member + "/yearly-figures")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void refusesAHeadcountAloneAndAnUnknownOrganisation() {
        problem(
                register.declares(visitors.manager(), member, 2024, Map.of("headcount", 1, "source", "declared")),
                422,
                "figures-insufficient");
        problem(
                register.declares(visitors.manager(), UUID.randomUUID(), 2024, figures("1", "1", "declared")),
                404,
                "organisation-not-found");
        problem(
                visitors.manager()
                        .get()
                        .uri("/api/organisations/{id}/sme-status?on=1900-01-01", member)
                        .exchange(),
                400,
                "year-out-of-range");
    }

    /** The headcount of dues is that of the figures, whichever door it came in by. */
    @Test
    void saysTheHeadcountOfDuesInTheSamePlace() {
        visitors.memberOf(member)
                .put()
                .uri("/api/organisations/{id}/headcounts/2024", member)
                .bodyValue(Map.of("headcount", 12))
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(office.sees("/api/organisations/" + member + "/yearly-figures")
                        .at("/items/0/headcount")
                        .decimalValue())
                .isEqualByComparingTo("12");
        assertThat(status(visitors.manager(), "en").get("smeClass").stringValue())
                .isEqualTo("unknown");
    }

    private JsonNode status(WebTestClient visitor, String language) {
        return body(visitor.get()
                .uri("/api/organisations/{id}/sme-status?on=" + DAY, member)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_LANGUAGE, language));
    }

    private ResponseSpec ends(UUID holding, String version, String on) {
        return visitors.manager()
                .post()
                .uri("/api/holdings/{id}/end", holding)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .bodyValue(Map.of("on", on))
                .exchange();
    }

    private static List<String> sentences(JsonNode status) {
        return status.get("steps").findValuesAsString("sentence");
    }

    private static void problem(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
