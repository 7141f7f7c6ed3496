package org.tejido.member.privacy.retention;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** What is erased is gone for good: that is for administrators. */
@Component
class RetentionAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET  /api/privacy/retention-rules            401 403 403 403 403 403 200 200
                PUT  /api/privacy/retention-rules/{category} 401 403 403 403 403 403 403 412
                GET  /api/privacy/retention-runs             401 403 403 403 403 403 200 200
                POST /api/privacy/retention-runs             401 403 403 403 403 403 403 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of("category", "accounting");
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "PUT /api/privacy/retention-rules/{category}" ->
                Map.of("months", 84, "basis", "Statutes, art. 31", "effect", "keep");
            case "POST /api/privacy/retention-runs" -> Map.of("commit", false);
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PUT") ? Map.of("If-Match", "\"999\"") : Map.of();
    }
}
