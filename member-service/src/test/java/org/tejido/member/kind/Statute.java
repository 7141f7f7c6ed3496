package org.tejido.member.kind;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;

/** What the assembly writes down of a kind of members. */
@Component
public class Statute {

    private final Visitors visitors;
    private final WallClock clock;

    Statute(Visitors visitors, WallClock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    static Map<String, Object> kind(String kind, LocalDate fromDay, Map<String, ?> different) {
        var text = new LinkedHashMap<String, Object>();
        text.put("kind", kind);
        text.put("fromDay", fromDay.toString());
        text.put("titleEs", "Clase de la prueba");
        text.put("titleEn", "Kind of the test");
        text.put("votes", true);
        text.put("eligible", true);
        text.put("paysDues", true);
        text.put("memberPrice", true);
        text.put("tiers", List.of("sme", "large", "research", "institutional"));
        text.put("duties", List.of("dues"));
        text.put("entry", "anyone");
        text.put("renewal", "open");
        text.put("reminderDays", 60);
        text.put("graceDays", 30);
        text.put("entranceAgain", true);
        text.put("source", "Assembly of the test");
        text.putAll(different);
        return text;
    }

    /** From tomorrow on, and it is tomorrow at once. */
    public void says(String kind, Map<String, ?> different) {
        adopts(kind(kind, clock.today().plusDays(1), different)).expectStatus().isCreated();
        clock.putForward(Duration.ofDays(1));
    }

    ResponseSpec adopts(Map<String, Object> text) {
        return visitors.manager()
                .post()
                .uri("/api/membership-kinds")
                .bodyValue(text)
                .exchange();
    }
}
