package org.tejido.member.plan;

import static org.tejido.member.Office.tag;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** Everybody reads the plan that counts, and the team alone writes one. */
@Component
class PlanAccess implements AccessRows {

    private final Desk desk;

    PlanAccess(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String matrix() {
        return """
                GET    /api/plans                       200 200 200 200 200 200 200 200
                GET    /api/plans/{approved}            200 200 200 200 200 200 200 200
                GET    /api/plans/{closed}              404 404 404 404 200 200 200 200
                GET    /api/plans/{draft}               404 404 404 404 404 404 200 200
                POST   /api/plans                       401 403 403 403 403 403 201 201
                PATCH  /api/plans/{draft}               401 403 403 403 403 403 200 200
                PUT    /api/plans/{draft}/outline       401 403 403 403 403 403 200 200
                POST   /api/plans/{draft}/approval      401 403 403 403 403 403 200 200
                POST   /api/plans/{approved}/closing    401 403 403 403 403 403 200 200
                POST   /api/plans/{approved}/review     401 403 403 403 403 403 201 201
                DELETE /api/plans/{draft}               401 403 403 403 403 403 204 204
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var closed = desk.approves(desk.drafts());
        var approved = desk.approves(desk.drafts());
        var draft = desk.drafts();
        var made = new HashMap<String, Object>();
        made.put("closed", closed.get("planId").stringValue());
        made.put("approved", approved.get("planId").stringValue());
        made.put("approvedTag", tag(approved));
        made.put("draft", draft.get("planId").stringValue());
        made.put("draftTag", tag(draft));
        return made;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/plans" -> Desk.plan();
            case "PATCH /api/plans/{draft}" -> Map.of("titleEn", "Our plan");
            case "PUT /api/plans/{draft}/outline" -> Desk.outline(2);
            case "POST /api/plans/{draft}/approval" -> Map.of("decidedBy", "Assembly");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        if (call.startsWith("GET") || call.equals("POST /api/plans")) {
            return Map.of();
        }
        var headers = new HashMap<String, String>();
        headers.put(
                HttpHeaders.IF_MATCH,
                ids.get(call.contains("{approved}") ? "approvedTag" : "draftTag")
                        .toString());
        if (call.startsWith("PATCH")) {
            headers.put(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json");
        }
        return headers;
    }
}
