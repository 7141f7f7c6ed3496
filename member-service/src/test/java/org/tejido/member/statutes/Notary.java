package org.tejido.member.statutes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;

/** Before whom statutes are changed. A test that depends on a number of them says it first. */
@Component
public class Notary {

    private final Visitors visitors;
    private final WallClock clock;

    Notary(Visitors visitors, WallClock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    static Map<String, Object> statutes(String fromDay, Map<String, ?> different) {
        var statutes = new LinkedHashMap<String, Object>(Map.of(
                "fromDay",
                fromDay,
                "admissionMajority",
                "simple",
                "exclusionMajority",
                "absolute",
                "appealMajority",
                "simple",
                "ratification",
                true,
                "noticeDays",
                0,
                "hearingDays",
                10,
                "appealDays",
                30,
                "reminderDays",
                new int[] {7, 30},
                "source",
                "Statutes of the test"));
        statutes.put("suspensionDays", 60);
        statutes.putAll(different);
        return statutes;
    }

    /** From tomorrow on, and it is tomorrow at once. */
    public void changes(Map<String, ?> different) {
        adopts(statutes(clock.today().plusDays(1).toString(), different))
                .expectStatus()
                .isCreated();
        clock.putForward(Duration.ofDays(1));
    }

    ResponseSpec adopts(Map<String, Object> statutes) {
        return visitors.manager()
                .post()
                .uri("/api/statutes")
                .bodyValue(statutes)
                .exchange();
    }
}
