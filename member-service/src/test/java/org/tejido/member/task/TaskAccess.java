package org.tejido.member.task;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Tasks about the member, one of them done; they are the team's all the same. */
@Component
class TaskAccess implements AccessRows {

    private final Visitors visitors;

    TaskAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST  /api/tasks                       401 403 403 403 403 403 201 201
                GET   /api/tasks                       401 403 403 403 403 403 200 200
                GET   /api/tasks/{task}                401 403 403 403 403 403 200 200
                PATCH /api/tasks/{task}                401 403 403 403 403 403 200 200
                POST  /api/tasks/{task}/completion     401 403 403 403 403 403 200 200
                POST  /api/tasks/{done}/reopening      401 403 403 403 403 403 200 200
                GET   /api/today                       401 403 403 403 403 403 200 200
                GET   /api/today/digest                401 403 403 403 403 403 204 204
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var done = planned(ids);
        visitors.manager()
                .post()
                .uri("/api/tasks/{id}/completion", done)
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();
        return Map.of("task", planned(ids), "done", done);
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/tasks" -> task(ids);
            case "PATCH /api/tasks/{task}" -> Map.of("title", "Another");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.contains("{task}")
                ? Map.of("If-Match", "\"1\"")
                : call.contains("{done}") ? Map.of("If-Match", "\"2\"") : Map.of();
    }

    private Object planned(Map<String, Object> ids) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/tasks")
                        .bodyValue(task(ids))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "taskId");
    }

    private static Map<String, ?> task(Map<String, Object> ids) {
        return Map.of("title", "Call them", "about", Map.of("kind", "organisation", "id", ids.get("member")));
    }
}
