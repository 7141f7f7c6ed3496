package org.tejido.member.person;

import static org.tejido.member.Office.somebody;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

@Component
class PersonAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET   /api/organisations/{member}/people 401 403 403 403 404 200 200 200
                GET   /api/people                        401 403 403 403 403 403 200 200
                POST  /api/people                        401 403 403 403 404 201 201 201
                GET   /api/people/{person}               401 403 403 403 404 200 200 200
                GET   /api/people/{person}/history       401 403 403 403 404 200 200 200
                PATCH /api/people/{person}               401 403 403 403 404 200 200 200
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/people" ->
                Map.of("organisationId", ids.get("member"), "name", "Luis Gil", "email", somebody());
            case "PATCH /api/people/{person}" -> Map.of("position", "CEO");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PATCH")
                ? Map.of("If-Match", "\"1\"", "Content-Type", "application/merge-patch+json")
                : Map.of();
    }
}
