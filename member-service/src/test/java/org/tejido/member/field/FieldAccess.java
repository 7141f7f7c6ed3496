package org.tejido.member.field;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Fields are defined by administrators, filled in by the team, and seen by the organisation concerned. */
@Component
class FieldAccess implements AccessRows {

    private final Visitors visitors;

    FieldAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST  /api/fields                             401 403 403 403 403 403 403 201
                GET   /api/fields?subject=organisation        401 403 403 403 403 403 200 200
                GET   /api/fields/{field}                     401 403 403 403 403 403 200 200
                PATCH /api/fields/{field}                     401 403 403 403 403 403 403 200
                GET   /api/organisations/{member}/fields      401 404 404 404 404 200 200 200
                PATCH /api/organisations/{member}/fields      401 403 403 403 403 403 200 200
                GET   /api/people/{person}/fields             401 404 404 404 404 200 200 200
                PATCH /api/people/{person}/fields             401 403 403 403 403 403 200 200
                GET   /api/organisations?field.{key}=x        401 403 403 403 403 403 200 200
                GET   /api/organisations?field.nowhere=x      401 403 403 403 403 403 400 400
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var field = body(visitors.admin()
                .post()
                .uri("/api/fields")
                .bodyValue(field())
                .exchange()
                .expectStatus()
                .isCreated());
        return Map.of("field", id(field, "fieldId"), "key", field.get("key").stringValue());
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/fields" -> field();
            case "PATCH /api/fields/{field}" -> Map.of("retired", true);
            default -> call.startsWith("PATCH") ? Map.of("fields", Map.of()) : null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PATCH") ? Map.of("If-Match", "\"1\"") : Map.of();
    }

    private static Map<String, ?> field() {
        return Map.of(
                "subject",
                "organisation",
                "key",
                "k" + UUID.randomUUID().toString().substring(0, 18),
                "type",
                "text",
                "terms",
                Map.of("label", Map.of("es", "Campo", "en", "Field")));
    }
}
