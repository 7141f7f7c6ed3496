package org.tejido.member.segment;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Segments are the team's. */
@Component
class SegmentAccess implements AccessRows {

    private final Visitors visitors;

    SegmentAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST   /api/segments                        401 403 403 403 403 403 201 201
                GET    /api/segments                        401 403 403 403 403 403 200 200
                GET    /api/segments/{segment}              401 403 403 403 403 403 200 200
                PATCH  /api/segments/{segment}              401 403 403 403 403 403 200 200
                DELETE /api/segments/{segment}              401 403 403 403 403 403 204 204
                GET    /api/segments/{segment}/count        401 403 403 403 403 403 200 200
                POST   /api/segments/{segment}/picks        401 403 403 403 403 403 200 200
                POST   /api/segments/{segment}/tagging      401 403 403 403 403 403 200 200
                POST   /api/segments/{segment}/tasks        401 403 403 403 403 403 200 200
                GET    /api/organisations?segment={segment} 401 403 403 403 403 403 200 200
                GET    /api/organisations?tier=sme          401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of(
                "segment",
                made("/api/segments", Map.of("name", "Of the matrix", "shared", true), "segmentId"),
                "tagOfSegment",
                made("/api/tags", Map.of("name", "Tag " + UUID.randomUUID(), "colour", "#1b5e20"), "tagId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        if (call.endsWith("/picks")) {
            return Map.of("add", List.of(ids.get("member")));
        }
        if (call.endsWith("/tagging")) {
            return Map.of("tag", ids.get("tagOfSegment"));
        }
        if (call.endsWith("/tasks")) {
            return Map.of("title", "Ask");
        }
        return call.startsWith("POST") || call.startsWith("PATCH") ? Map.of("name", "Another") : null;
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PATCH") || call.startsWith("DELETE") || call.endsWith("/picks")
                ? Map.of("If-Match", "\"1\"")
                : Map.of();
    }

    private Object made(String address, Map<String, ?> form, String field) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri(address)
                        .bodyValue(form)
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                field);
    }
}
