package org.tejido.member.file;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Files are the team's, also those of the member. */
@Component
class FileAccess implements AccessRows {

    private final Visitors visitors;

    FileAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST   /api/organisations/{member}/files?name=a.txt 401 403 403 403 403 403 201 201
                GET    /api/organisations/{member}/files            401 403 403 403 403 403 200 200
                GET    /api/files/{file}                            401 403 403 403 403 403 200 200
                GET    /api/files/{file}/content                    401 403 403 403 403 403 200 200
                DELETE /api/files/{file}                            401 403 403 403 403 403 204 204
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of(
                "file",
                id(
                        body(visitors.manager()
                                .post()
                                .uri("/api/organisations/{id}/files?name=a.txt", ids.get("member"))
                                .bodyValue("Minutes".getBytes())
                                .exchange()
                                .expectStatus()
                                .isCreated()),
                        "fileId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.startsWith("POST") ? "Minutes" : null;
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("DELETE") ? Map.of("If-Match", "\"1\"") : Map.of();
    }
}
