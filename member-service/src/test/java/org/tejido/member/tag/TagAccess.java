package org.tejido.member.tag;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Tags are the team's, also those on the member and on its person. */
@Component
class TagAccess implements AccessRows {

    private final Visitors visitors;

    TagAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST  /api/tags                             401 403 403 403 403 403 201 201
                GET   /api/tags                             401 403 403 403 403 403 200 200
                GET   /api/tags/{tag}                       401 403 403 403 403 403 200 200
                PATCH /api/tags/{tag}                       401 403 403 403 403 403 200 200
                POST  /api/tags/{tag}/merge                 401 403 403 403 403 403 200 200
                GET   /api/organisations/{member}/tags      401 403 403 403 403 403 200 200
                PUT   /api/organisations/{member}/tags      401 403 403 403 403 403 200 200
                GET   /api/people/{person}/tags             401 403 403 403 403 403 200 200
                PUT   /api/people/{person}/tags             401 403 403 403 403 403 200 200
                GET   /api/organisations?tag={tag}          401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of("tag", made(), "other", made());
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/tags" -> tag();
            case "PATCH /api/tags/{tag}" -> Map.of("colour", "#000000");
            case "POST /api/tags/{tag}/merge" -> Map.of("into", ids.get("other"));
            default -> call.startsWith("PUT") ? Map.of("tags", List.of(ids.get("tag"))) : null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("GET") || call.equals("POST /api/tags") ? Map.of() : Map.of("If-Match", "\"1\"");
    }

    private Object made() {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/tags")
                        .bodyValue(tag())
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "tagId");
    }

    private static Map<String, ?> tag() {
        return Map.of("name", "Tag " + UUID.randomUUID(), "colour", "#1b5e20");
    }
}
