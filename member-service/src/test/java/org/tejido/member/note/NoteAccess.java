package org.tejido.member.note;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Notes about the member, one of them shared with it. */
@Component
class NoteAccess implements AccessRows {

    private final Visitors visitors;

    NoteAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST   /api/organisations/{member}/notes  401 403 403 403 403 403 201 201
                GET    /api/organisations/{member}/notes  401 404 404 404 404 200 200 200
                POST   /api/people/{person}/notes         401 403 403 403 403 403 201 201
                GET    /api/people/{person}/notes         401 404 404 404 404 200 200 200
                GET    /api/notes                         401 403 403 403 403 403 200 200
                GET    /api/notes/{shared}                401 404 404 404 404 200 200 200
                GET    /api/notes/{unshared}              401 404 404 404 404 404 200 200
                GET    /api/notes/{shared}/versions       401 403 403 403 403 403 200 200
                PATCH  /api/notes/{shared}                401 403 403 403 403 403 200 200
                DELETE /api/notes/{shared}                401 403 403 403 403 403 204 204
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of("shared", written(ids, true), "unshared", written(ids, false));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        if (call.startsWith("PATCH")) {
            return Map.of("pinned", true);
        }
        return call.startsWith("POST") ? Map.of("text", "Likes figures.") : null;
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PATCH") || call.startsWith("DELETE") ? Map.of("If-Match", "\"1\"") : Map.of();
    }

    private Object written(Map<String, Object> ids, boolean shared) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/organisations/{id}/notes", ids.get("member"))
                        .bodyValue(Map.of("text", "Likes figures.", "shared", shared))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "noteId");
    }
}
