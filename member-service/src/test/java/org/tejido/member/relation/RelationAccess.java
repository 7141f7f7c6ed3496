package org.tejido.member.relation;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Each side reads its relations; the team writes them down. */
@Component
class RelationAccess implements AccessRows {

    private final Visitors visitors;

    RelationAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                GET   /api/organisations/{member}/relations                401 404 404 404 404 200 200 200
                GET   /api/organisations/{applicant}/relations             401 404 200 404 404 404 200 200
                POST  /api/organisations/{member}/relations                401 403 403 403 403 403 201 201
                GET   /api/organisations/{member}/relations/{relation}     401 404 404 404 404 200 200 200
                GET   /api/organisations/{applicant}/relations/{relation}  401 404 200 404 404 404 200 200
                PATCH /api/organisations/{member}/relations/{relation}     401 403 403 403 403 403 200 200
                POST  /api/organisations/{member}/relations/{relation}/end 401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var relation = body(visitors.manager()
                .post()
                .uri("/api/organisations/{member}/relations", ids)
                .bodyValue(Map.of("kind", "supplies", "counterpartId", ids.get("applicant"), "since", "2020-01-01"))
                .exchange());
        return Map.of("relation", id(relation, "relationId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/organisations/{member}/relations" ->
                Map.of("kind", "parent-of", "counterpartId", ids.get("applicant"));
            case "PATCH /api/organisations/{member}/relations/{relation}" -> Map.of("since", "2019-01-01");
            case "POST /api/organisations/{member}/relations/{relation}/end" -> Map.of("on", "2021-01-01");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PATCH") || call.endsWith("/end") ? Map.of(HttpHeaders.IF_MATCH, "\"1\"") : Map.of();
    }
}
