package org.tejido.member.privacy.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

@Component
class RequestAccess implements AccessRows {

    private final Visitors visitors;

    RequestAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST /api/privacy/requests                          401 403 403 403 403 403 201 201
                GET  /api/privacy/requests                          401 403 403 403 403 403 200 200
                GET  /api/privacy/requests/{request}                401 403 403 403 403 403 200 200
                POST /api/privacy/requests/{request}/identification 401 403 403 403 403 403 200 200
                POST /api/privacy/requests/{request}/extension      401 403 403 403 403 403 409 409
                POST /api/privacy/requests/{request}/answer         401 403 403 403 403 403 409 409
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var request = Office.body(visitors.manager()
                .post()
                .uri("/api/privacy/requests")
                .bodyValue(received())
                .exchange()
                .expectStatus()
                .isCreated());
        return Map.of("request", Office.id(request, "requestId"));
    }

    private static Map<String, Object> received() {
        return Map.of("right", "access", "receivedOn", "2020-05-11", "channel", "email", "words", "What do you hold?");
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/privacy/requests" -> received();
            case "POST /api/privacy/requests/{request}/identification" ->
                Map.of("personId", String.valueOf(ids.get("person")), "how", "Came by");
            case "POST /api/privacy/requests/{request}/extension" -> Map.of("why", "Much");
            case "POST /api/privacy/requests/{request}/answer" -> Map.of("outcome", "granted", "words", "Sent");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("POST /api/privacy/requests/{request}/") ? Map.of("If-Match", "\"1\"") : Map.of();
    }
}
