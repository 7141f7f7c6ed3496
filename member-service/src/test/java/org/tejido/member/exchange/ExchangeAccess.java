package org.tejido.member.exchange;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Whole lists go in and out by the office alone. */
@Component
class ExchangeAccess implements AccessRows {

    private final Visitors visitors;

    ExchangeAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST  /api/imports?subject=organisations      401 403 403 403 403 403 202 202
                GET   /api/imports                            401 403 403 403 403 403 200 200
                GET   /api/imports/{import}                   401 403 403 403 403 403 200 200
                PATCH /api/imports/{import}                   401 403 403 403 403 403 200 200
                GET   /api/imports/{import}/rows              401 403 403 403 403 403 200 200
                GET   /api/imports/{import}/report            401 403 403 403 403 403 200 200
                POST  /api/imports/{import}/trial             401 403 403 403 403 403 200 200
                POST  /api/imports/{import}/commit            401 403 403 403 403 403 409 409
                POST  /api/imports/{import}/cancellation      401 403 403 403 403 403 200 200
                POST  /api/imports/{import}/undo/trial        401 403 403 403 403 403 409 409
                POST  /api/imports/{import}/undo              401 403 403 403 403 403 409 409
                GET   /api/exports/organisations?query=nobody-is-called-so 401 403 403 403 403 403 200 200
                GET   /api/exports/people?query=nobody-is-called-so        401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var started = body(visitors.manager()
                .post()
                .uri("/api/imports?subject=organisations")
                .bodyValue("name\nA list")
                .exchange()
                .expectStatus()
                .isAccepted());
        return Map.of("import", id(started, "importId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.contains("subject=") ? "name\nA list" : call.startsWith("PATCH") ? Map.of("country", "PT") : null;
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.contains("{import}") && !call.startsWith("GET") ? Map.of("If-Match", "\"1\"") : Map.of();
    }
}
