package org.tejido.member.dues;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tejido.testing.Visitors;

/** The cluster's treasurer, who has a tariff for all the years in which tests charge somebody. */
@Component
public class Treasury {

    /** The first of all; nothing is charged before it is there. */
    static final Map<String, Object> TARIFF = tariff(
            1990,
            List.of(
                    Map.of("tier", "sme", "headcountFrom", 0, "amount", 300),
                    Map.of("tier", "sme", "headcountFrom", 10, "amount", 600),
                    Map.of("tier", "large", "headcountFrom", 0, "amount", 1200),
                    Map.of("tier", "research", "smeClass", "micro", "amount", 100),
                    Map.of("tier", "research", "smeClass", "small", "amount", 250),
                    Map.of("tier", "research", "smeClass", "medium", "amount", 500),
                    Map.of("tier", "research", "smeClass", "large", "amount", 900)));

    private final Visitors visitors;

    Treasury(Visitors visitors) {
        this.visitors = visitors;
    }

    static Map<String, Object> tariff(int fromYear, List<?> bands) {
        return Map.of(
                "fromYear",
                fromYear,
                "proRata",
                "months",
                "entrance",
                150,
                "source",
                "Assembly of 12 November",
                "bands",
                bands);
    }

    static Map<String, Object> small(int fromYear) {
        return tariff(fromYear, List.of(Map.of("tier", "sme", "headcountFrom", 0, "amount", 10)));
    }

    /** Whoever comes first publishes it. */
    public void opens() {
        publishes(TARIFF);
    }

    void publishes(Map<String, Object> tariff) {
        visitors.manager()
                .post()
                .uri("/api/tariffs")
                .bodyValue(tariff)
                .exchange()
                .expectBody();
    }

    void withdraws(int fromYear) {
        visitors.manager().delete().uri("/api/tariffs/" + fromYear).exchange().expectBody();
    }
}
