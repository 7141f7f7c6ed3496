package org.tejido.member.role;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** An organisation sees and gives the roles at itself. */
@Component
class RoleAccess implements AccessRows {

    private final Visitors visitors;

    RoleAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                GET  /api/people/{person}/roles            401 403 403 403 404 200 200 200
                POST /api/people/{person}/roles            401 403 403 403 404 201 201 201
                GET  /api/people/{person}/roles/{role}     401 403 403 403 404 200 200 200
                POST /api/people/{person}/roles/{role}/end 401 403 403 403 404 200 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var role = body(visitors.manager()
                .post()
                .uri("/api/people/{person}/roles", ids)
                .bodyValue(Map.of("organisationId", ids.get("member"), "kind", "press", "since", "2020-01-01"))
                .exchange());
        return Map.of("role", id(role, "roleId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/people/{person}/roles" ->
                Map.of("organisationId", ids.get("member"), "kind", "legal-representative");
            case "POST /api/people/{person}/roles/{role}/end" -> Map.of("on", "2021-01-01");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.endsWith("/end") ? Map.of(HttpHeaders.IF_MATCH, "\"1\"") : Map.of();
    }
}
