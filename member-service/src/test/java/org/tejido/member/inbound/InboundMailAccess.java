package org.tejido.member.inbound;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.somebody;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Mails from strangers, which wait for the team. */
@Component
class InboundMailAccess implements AccessRows {

    private final Visitors visitors;

    InboundMailAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                POST /api/inbound-mails                   401 403 403 403 403 403 201 201
                GET  /api/inbound-mails                   401 403 403 403 403 403 200 200
                GET  /api/inbound-mails/{mail}            401 403 403 403 403 403 200 200
                POST /api/inbound-mails/{mail}/assignment 401 403 403 403 403 403 200 200
                POST /api/inbound-mails/{mail}/dismissal  401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var mail = body(visitors.manager()
                .post()
                .uri("/api/inbound-mails")
                .header("Content-Type", "message/rfc822")
                .bodyValue(fromAStranger())
                .exchange()
                .expectStatus()
                .isCreated());
        return Map.of("mail", id(mail, "mailId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/inbound-mails" -> fromAStranger();
            case "POST /api/inbound-mails/{mail}/assignment" -> Map.of("organisations", List.of(ids.get("member")));
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("GET")
                ? Map.of()
                : call.contains("{mail}") ? Map.of("If-Match", "\"1\"") : Map.of("Content-Type", "message/rfc822");
    }

    private static String fromAStranger() {
        return Postbag.mail(somebody(), "office@cluster.example", "Hello");
    }
}
