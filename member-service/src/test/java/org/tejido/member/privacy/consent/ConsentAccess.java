package org.tejido.member.privacy.consent;

import static org.tejido.member.Office.body;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

@Component
class ConsentAccess implements AccessRows {

    private final Visitors visitors;

    ConsentAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                GET  /api/privacy/consent-texts                     200 200 200 200 200 200 200 200
                POST /api/privacy/consent-texts/{raffle}            401 403 403 403 403 403 201 201
                GET  /api/privacy/people/{person}/consents          401 403 403 403 404 200 200 200
                POST /api/privacy/people/{person}/consents          401 403 403 403 404 201 201 201
                POST /api/privacy/people/{person}/consent-requests  401 403 403 403 403 403 201 201
                POST /api/privacy/consent-confirmations             204 204 204 204 204 204 204 204
                POST /api/privacy/withdrawals/{click}               404 404 404 404 404 404 404 404
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var asked = body(visitors.manager()
                .post()
                .uri("/api/privacy/people/{person}/consent-requests", ids.get("person"))
                .bodyValue(Map.of("purpose", "newsletter", "language", "en"))
                .exchange());
        return Map.of("raffle", "raffle", "consentToken", asked.get("token").stringValue(), "click", "AAAA");
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/privacy/consent-texts/{raffle}" -> Map.of("es", "Sí", "en", "Yes");
            case "POST /api/privacy/people/{person}/consents" ->
                Map.of("purpose", "newsletter", "given", false, "channel", "form");
            case "POST /api/privacy/people/{person}/consent-requests" ->
                Map.of("purpose", "newsletter", "language", "en");
            case "POST /api/privacy/consent-confirmations" -> Map.of("token", ids.get("consentToken"));
            default -> null;
        };
    }
}
