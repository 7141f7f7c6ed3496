package org.tejido.member.plan;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.tag;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Where the cluster's plans are written. Only one of them counts at a time: whoever approves one closes the one before. */
@Component
public class Desk {

    private final Visitors visitors;

    Desk(Visitors visitors) {
        this.visitors = visitors;
    }

    /** With the lines 2, 7 and 14. */
    public JsonNode drafts() {
        var draft = body(visitors.manager()
                .post()
                .uri("/api/plans")
                .bodyValue(plan())
                .exchange()
                .expectStatus()
                .isCreated());
        return body(outlines(draft, outline(2, 7, 14)).expectStatus().isOk());
    }

    public JsonNode approves(JsonNode draft) {
        return body(decides(draft, "approval", Map.of("decidedBy", "Assembly of 12 November"))
                .expectStatus()
                .isOk());
    }

    public ResponseSpec decides(JsonNode plan, String what, Object decision) {
        return visitors.manager()
                .post()
                .uri("/api/plans/{id}/" + what, plan.get("planId").stringValue())
                .header(HttpHeaders.IF_MATCH, tag(plan))
                .bodyValue(decision)
                .exchange();
    }

    ResponseSpec outlines(JsonNode plan, Object outline) {
        return visitors.manager()
                .put()
                .uri("/api/plans/{id}/outline", plan.get("planId").stringValue())
                .header(HttpHeaders.IF_MATCH, tag(plan))
                .bodyValue(outline)
                .exchange();
    }

    static Map<String, Object> plan() {
        return Map.of("titleEs", "Plan de actuación", "titleEn", "Action plan", "fromYear", 2025, "toYear", 2034);
    }

    static Map<String, Object> outline(Integer... lines) {
        return Map.of("areas", List.of(area("research", lines), area("cluster")));
    }

    static Map<String, Object> area(String code, Integer... lines) {
        return Map.of(
                "code",
                code,
                "titleEs",
                "Investigación",
                "titleEn",
                "Research",
                "lines",
                List.of(lines).stream().map(Desk::line).toList());
    }

    static Map<String, Object> line(int line) {
        return Map.of(
                "line",
                line,
                "titleEs",
                "Línea " + line,
                "titleEn",
                "Line " + line,
                "textEs",
                "Lo que se hace.",
                "textEn",
                "What is done.");
    }
}
