package org.tejido.member.action;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.tag;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.member.plan.Desk;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Members read what is done, the team alone writes it. */
@Component
class ActionAccess implements AccessRows {

    private final Desk desk;
    private final Visitors visitors;

    ActionAccess(Desk desk, Visitors visitors) {
        this.desk = desk;
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                GET    /api/plans/{running}/actions       401 403 403 403 200 200 200 200
                POST   /api/plans/{planned}/actions       401 403 403 403 403 403 201 201
                GET    /api/plans/{running}/progress      401 403 403 403 403 403 200 200
                GET    /api/plan-actions/{runningAction}  401 403 403 403 200 200 200 200
                GET    /api/plan-actions/{plannedAction}  401 403 403 403 404 404 200 200
                PATCH  /api/plan-actions/{plannedAction}  401 403 403 403 403 403 200 200
                DELETE /api/plan-actions/{plannedAction}  401 403 403 403 403 403 204 204
                POST   /api/plan-actions/{runningAction}/moves      401 403 403 403 403 403 200 200
                POST   /api/plan-actions/{runningAction}/spendings  401 403 403 403 403 403 201 201
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var running = desk.drafts();
        var runningAction = adds(running);
        desk.approves(running);
        var planned = desk.drafts();
        return Map.of(
                "running", running.get("planId").stringValue(),
                "runningAction", runningAction.get("actionId").stringValue(),
                "planned", planned.get("planId").stringValue(),
                "plannedAction", adds(planned).get("actionId").stringValue(),
                "actionTag", tag(runningAction));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/plans/{planned}/actions" -> action();
            case "PATCH /api/plan-actions/{plannedAction}" -> Map.of("line", 2);
            case "POST /api/plan-actions/{runningAction}/moves" -> Map.of("to", "under-way");
            case "POST /api/plan-actions/{runningAction}/spendings" ->
                Map.of("source", "own", "amount", 10, "spentOn", "2026-01-01", "note", "Invoice 12");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        if (!call.contains("plan-actions") || call.startsWith("GET")) {
            return Map.of();
        }
        var headers =
                new HashMap<>(Map.of(HttpHeaders.IF_MATCH, ids.get("actionTag").toString()));
        if (call.startsWith("PATCH")) {
            headers.put(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json");
        }
        return headers;
    }

    private JsonNode adds(JsonNode plan) {
        return body(visitors.manager()
                .post()
                .uri("/api/plans/{id}/actions", plan.get("planId").stringValue())
                .bodyValue(action())
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private static Map<String, Object> action() {
        return Map.of(
                "line",
                7,
                "titleEs",
                "Diagnósticos",
                "titleEn",
                "Diagnoses",
                "startsOn",
                "2026-01-01",
                "endsOn",
                "2026-12-31");
    }
}
