package org.tejido.member.interaction;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** One is shared with the member, the other is the office's own business. */
@Component
class InteractionAccess implements AccessRows {

    private final Visitors visitors;

    InteractionAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST /api/interactions                        401 403 403 403 403 403 201 201
                GET  /api/interactions                        401 200 200 200 200 200 200 200
                GET  /api/interactions?organisationId={member} 401 404 404 404 404 200 200 200
                GET  /api/interactions/{shared}               401 404 404 404 404 200 200 200
                GET  /api/interactions/{unshared}             401 404 404 404 404 404 200 200
                POST /api/interactions/{unshared}/sharing     401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of(
                "shared",
                recorded(visit(ids, List.of(ids.get("member")))),
                "unshared",
                recorded(visit(ids, List.of())));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/interactions" -> visit(ids, List.of());
            case "POST /api/interactions/{unshared}/sharing" -> Map.of("sharedWith", List.of(ids.get("member")));
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.endsWith("/sharing") ? Map.of("If-Match", "\"1\"") : Map.of();
    }

    private Object recorded(Map<String, ?> visit) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/interactions")
                        .bodyValue(visit)
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "interactionId");
    }

    private static Map<String, ?> visit(Map<String, Object> ids, List<?> sharedWith) {
        return Map.of(
                "kind", "visit",
                "happenedAt", "2026-05-04T10:00:00Z",
                "text", "A visit",
                "organisations", List.of(ids.get("member")),
                "sharedWith", sharedWith);
    }
}
