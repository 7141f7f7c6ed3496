package org.tejido.member.capability;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** What an organisation can do is its own word, and the vocabulary the team's. */
@Component
class CapabilityAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET   /api/capability-terms                     401 200 200 200 200 200 200 200
                POST  /api/capability-terms                     401 403 403 403 403 403 201 201
                GET   /api/organisations/{member}/capabilities     401 200 200 200 200 200 200 200
                GET   /api/organisations/{applicant}/capabilities  401 404 200 404 404 404 200 200
                PUT   /api/organisations/{member}/capabilities     401 404 404 404 404 200 200 200
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        if (call.startsWith("POST")) {
            return Map.of("term", "t" + UUID.randomUUID(), "en", "A word", "es", "Una palabra");
        }
        return call.startsWith("PUT") ? Map.of("capabilities", List.of(), "equipment", List.of()) : null;
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PUT") ? Map.of("If-Match", "\"0\"") : Map.of();
    }
}
