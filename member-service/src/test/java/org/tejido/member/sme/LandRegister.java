package org.tejido.member.sme;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;

/** Writes down who owns whom, as the office does. */
@Component
class LandRegister {

    private final Visitors visitors;

    LandRegister(Visitors visitors) {
        this.visitors = visitors;
    }

    UUID outsider(String name) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/outside-enterprises")
                        .bodyValue(Map.of("name", name, "country", "ES"))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "enterpriseId");
    }

    UUID holds(Map<String, ?> owner, Map<String, ?> owned, String percentage, String kind) {
        return id(body(tries(owner, owned, percentage, kind).expectStatus().isCreated()), "holdingId");
    }

    ResponseSpec tries(Map<String, ?> owner, Map<String, ?> owned, String percentage, String kind) {
        return visitors.manager()
                .post()
                .uri("/api/holdings")
                .bodyValue(Map.of(
                        "owner", owner, "owned", owned, "percentage", percentage, "kind", kind, "since", "2020-01-01"))
                .exchange();
    }

    ResponseSpec declares(WebTestClient visitor, UUID organisation, int year, Map<String, ?> figures) {
        return visitor.put()
                .uri("/api/organisations/{id}/yearly-figures/{year}", organisation, year)
                .bodyValue(figures)
                .exchange();
    }

    void knows(UUID organisation, int year, String headcount, String turnover) {
        declares(visitors.manager(), organisation, year, figures(headcount, turnover, "accounts"))
                .expectStatus()
                .isNoContent();
    }

    void knowsOfOutsider(UUID enterprise, int year, String headcount, String turnover) {
        visitors.manager()
                .put()
                .uri("/api/outside-enterprises/{id}/yearly-figures/{year}", enterprise, year)
                .bodyValue(figures(headcount, turnover, "accounts"))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    static Map<String, Object> figures(String headcount, String turnover, String source) {
        return new HashMap<>(
                Map.of("headcount", headcount, "turnover", turnover, "balanceTotal", turnover, "source", source));
    }

    static Map<String, UUID> ours(UUID organisation) {
        return Map.of("organisationId", organisation);
    }

    static Map<String, UUID> outside(UUID enterprise) {
        return Map.of("enterpriseId", enterprise);
    }
}
