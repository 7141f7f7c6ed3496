package org.tejido.member.decision;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Those who vote, and the secretary who writes it down. */
@Component
public class Assembly {

    private final Visitors visitors;
    private final WallClock clock;

    Assembly(Visitors visitors, WallClock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    public static List<Map<String, Object>> votes(int yes, int no) {
        return Stream.concat(many("Yes", yes, "yes"), many("No", no, "no")).toList();
    }

    private static Stream<Map<String, Object>> many(String name, int count, String vote) {
        return IntStream.range(0, count).mapToObj(number -> Map.of("name", name + " " + number, "vote", vote));
    }

    /** Today, as the votes say. */
    public Map<String, Object> decision(List<Map<String, Object>> votes, String outcome) {
        return new HashMap<>(Map.of("metOn", clock.today().toString(), "outcome", outcome, "votes", votes));
    }

    public ResponseSpec records(JsonNode membership, Map<String, ?> decision) {
        return visitors.manager()
                .post()
                .uri("/api/memberships/{id}/decisions", id(membership, "membershipId"))
                .header(HttpHeaders.IF_MATCH, tag(membership))
                .bodyValue(decision)
                .exchange();
    }

    public JsonNode approves(JsonNode membership) {
        return body(records(membership, decision(votes(3, 1), "approved"))
                .expectStatus()
                .isCreated());
    }

    public JsonNode refuses(JsonNode membership) {
        return body(records(membership, decision(votes(1, 3), "refused"))
                .expectStatus()
                .isCreated());
    }
}
