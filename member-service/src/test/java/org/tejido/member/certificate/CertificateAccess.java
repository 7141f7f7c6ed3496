package org.tejido.member.certificate;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** An organisation sees to its own certificates. */
@Component
class CertificateAccess implements AccessRows {

    private final Visitors visitors;

    CertificateAccess(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                GET   /api/organisations/{member}/certificates                   401 404 404 404 404 200 200 200
                GET   /api/organisations/{applicant}/certificates                401 404 200 404 404 404 200 200
                POST  /api/organisations/{member}/certificates                   401 403 403 403 404 201 201 201
                GET   /api/organisations/{member}/certificates/{certificate}     401 404 404 404 404 200 200 200
                PATCH /api/organisations/{member}/certificates/{certificate}     401 403 403 403 404 200 200 200
                POST  /api/organisations/{member}/certificates/{certificate}/end 401 403 403 403 404 200 200 200
                GET   /api/today/certificates                                    401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var certificate = body(visitors.manager()
                .post()
                .uri("/api/organisations/{member}/certificates", ids)
                .bodyValue(Map.of("scheme", "EMAS", "validFrom", "2020-01-01"))
                .exchange());
        return Map.of("certificate", id(certificate, "certificateId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/organisations/{member}/certificates" ->
                Map.of("scheme", "ISO 9001", "validFrom", "2020-01-01");
            case "PATCH /api/organisations/{member}/certificates/{certificate}" -> Map.of("issuer", "ENAC");
            case "POST /api/organisations/{member}/certificates/{certificate}/end" -> Map.of("on", "2021-01-01");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PATCH") || call.endsWith("/end") ? Map.of(HttpHeaders.IF_MATCH, "\"1\"") : Map.of();
    }
}
