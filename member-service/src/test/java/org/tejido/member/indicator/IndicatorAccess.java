package org.tejido.member.indicator;

import static org.tejido.member.Office.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.member.plan.Desk;

/** Members read what is measured; figures, and the facts behind them, are the team's. */
@Component
class IndicatorAccess implements AccessRows {

    private static final Map<String, Object> STATED = Map.of("measure", "stated", "span", "year");

    private final Desk desk;
    private final Ledger ledger;

    IndicatorAccess(Desk desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    @Override
    public String matrix() {
        return """
                GET    /api/plans/{measured}/indicators      401 403 403 403 200 200 200 200
                POST   /api/plans/{drafted}/indicators       401 403 403 403 403 403 201 201
                GET    /api/plans/{measured}/figures         401 403 403 403 403 403 200 200
                GET    /api/plans/{measured}/figures.csv     401 403 403 403 403 403 200 200
                GET    /api/indicators/{measure}             401 403 403 403 200 200 200 200
                GET    /api/indicators/{draftMeasure}        401 403 403 403 404 404 200 200
                PATCH  /api/indicators/{draftMeasure}        401 403 403 403 403 403 200 200
                DELETE /api/indicators/{draftMeasure}        401 403 403 403 403 403 204 204
                POST   /api/indicators/{measure}/statements  401 403 403 403 403 403 201 201
                GET    /api/indicators/{measure}/values      401 403 403 403 403 403 200 200
                GET    /api/indicators/{measure}/facts       401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var measured = desk.drafts();
        var measure = ledger.add(measured, Ledger.form("patents", STATED));
        desk.approves(measured);
        var drafted = desk.drafts();
        var draftMeasure = ledger.add(drafted, Ledger.form("patents", STATED));
        return Map.of(
                "measured", measured.get("planId").stringValue(),
                "measure", measure.get("indicatorId").stringValue(),
                "drafted", drafted.get("planId").stringValue(),
                "draftMeasure", draftMeasure.get("indicatorId").stringValue(),
                "measureTag", tag(draftMeasure));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/plans/{drafted}/indicators" ->
                Ledger.form("advised", Map.of("measure", "facts", "kinds", List.of("a.b"), "span", "year"));
            case "PATCH /api/indicators/{draftMeasure}" -> Map.of("line", 2);
            case "POST /api/indicators/{measure}/statements" ->
                Map.of("value", 3, "on", "2026-01-31", "evidence", "https://example.org/proof");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        if (!call.contains("{draftMeasure}") || call.startsWith("GET")) {
            return Map.of();
        }
        var headers =
                new HashMap<>(Map.of(HttpHeaders.IF_MATCH, ids.get("measureTag").toString()));
        if (call.startsWith("PATCH")) {
            headers.put(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json");
        }
        return headers;
    }
}
