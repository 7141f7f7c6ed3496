package org.tejido.member.decision;

import static org.tejido.member.Office.id;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.member.access.AccessRows;

/** What was decided is for the organisation concerned; who voted how is for the team. */
@Component
class DecisionAccess implements AccessRows {

    private final Office office;
    private final Assembly assembly;
    private final WallClock clock;

    DecisionAccess(Office office, Assembly assembly, WallClock clock) {
        this.office = office;
        this.assembly = assembly;
        this.clock = clock;
    }

    @Override
    public String matrix() {
        return """
            GET  /api/memberships/{application}/completeness 401 404 200 404 404 404 200 200
            GET  /api/memberships/{application}/decisions    401 404 200 404 404 404 200 200
            POST /api/memberships/{undecided}/decisions      401 403 403 403 403 403 201 201
            GET  /api/decisions/{decision}                   401 404 200 404 404 404 200 200
            POST /api/decisions/{decision}/ratification      401 403 403 403 403 403 200 200
            """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var decision = assembly.approves(office.seesMembership((UUID) ids.get("application")));
        var undecided = office.receives(Office.application(Office.organisation()));
        return Map.of("decision", id(decision, "decisionId"), "undecided", id(undecided, "membershipId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/memberships/{undecided}/decisions" -> assembly.decision(Assembly.votes(2, 1), "approved");
            case "POST /api/decisions/{decision}/ratification" ->
                Map.of("ratifiedOn", clock.today().toString(), "minutesNumber", "A-1");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("POST /api/memberships") ? Map.of("If-Match", "\"1\"") : Map.of();
    }
}
