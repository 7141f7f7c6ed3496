package org.tejido.member.membership;

import static org.tejido.member.Office.application;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.member.access.AccessRows;

@Component
class MembershipAccess implements AccessRows {

    private final Office office;
    private final WallClock clock;

    MembershipAccess(Office office, WallClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String matrix() {
        return """
                POST /api/applications                        201 201 201 201 201 201 201 201
                GET  /api/organisations/{member}/standing     401 404 404 404 404 200 200 200
                GET  /api/memberships                         401 200 200 200 200 200 200 200
                POST /api/memberships                         401 403 403 403 403 403 201 201
                GET  /api/memberships/{membership}            401 404 404 404 404 200 200 200
                GET  /api/memberships/{application}           401 404 200 404 404 404 200 200
                GET  /api/memberships/{membership}/terms      401 404 404 404 404 200 200 200
                GET  /api/memberships/{application}/steps     401 404 200 404 404 404 200 200
                POST /api/memberships/{application}/admission 401 403 403 403 403 403 200 200
                POST /api/memberships/{application}/rejection 401 403 403 403 403 403 200 200
                POST /api/memberships/{membership}/end        401 403 403 403 403 403 200 200
                POST /api/memberships/{membership}/kind       401 403 403 403 403 403 200 200
                POST /api/memberships/{membership}/suspension 401 403 403 403 403 403 409 409
                POST /api/memberships/{membership}/resumption 401 403 403 403 403 403 409 409
                POST /api/memberships/{membership}/notice     401 403 403 403 404 200 200 200
                POST /api/memberships/{membership}/exclusion  401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/applications" -> application(organisation());
            case "POST /api/memberships" ->
                Map.of("organisationId", id(office.registers(organisation()), "organisationId"));
            case "POST /api/memberships/{application}/rejection" -> Map.of("reason", "Not of the sector");
            case "POST /api/memberships/{membership}/end" ->
                Map.of("on", clock.today().plusMonths(2).toString(), "reason", "Left");
            case "POST /api/memberships/{membership}/kind" ->
                Map.of("kind", "associate", "source", "Assembly of the test");
            case "POST /api/memberships/{membership}/suspension" -> Map.of("reason", "Owes");
            case "POST /api/memberships/{membership}/notice" -> Map.of();
            case "POST /api/memberships/{membership}/exclusion" -> Map.of("grounds", "Harms the cluster");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        if (call.startsWith("POST /api/memberships/{membership}/")) {
            return Map.of("If-Match", "\"2\"");
        }
        return call.startsWith("POST /api/memberships/{application}/") ? Map.of("If-Match", "\"1\"") : Map.of();
    }
}
