package org.tejido.member.onboarding;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.tag;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A case is the member's own; one that was parked and one at its end are another organisation's. */
@Component
class OnboardingAccess implements AccessRows {

    private static final String FOREIGN = "019aa5f0-3c00-7a10-8000-0000000c0002";

    private final Office office;
    private final Visitors visitors;

    OnboardingAccess(Office office, Visitors visitors) {
        this.office = office;
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                GET  /api/onboarding-pipelines                401 403 403 403 403 403 200 200
                GET  /api/onboarding-board                    401 403 403 403 403 403 200 200
                GET  /api/onboarding-cases                    401 200 200 200 200 200 200 200
                POST /api/onboarding-cases                    401 403 403 403 403 403 201 201
                GET  /api/onboarding-cases/{case}             401 404 404 404 404 200 200 200
                POST /api/onboarding-cases/{case}/ticks       401 404 404 404 404 200 200 200
                POST /api/onboarding-cases/{case}/moves       401 403 403 403 403 403 200 200
                POST /api/onboarding-cases/{case}/owner       401 403 403 403 403 403 200 200
                POST /api/onboarding-cases/{case}/parking     401 403 403 403 403 403 200 200
                POST /api/onboarding-cases/{parked}/resumption 401 403 403 403 403 403 200 200
                POST /api/onboarding-cases/{ending}/win       401 403 403 403 403 403 200 200
                POST /api/onboarding-cases/{case}/loss        401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var own = opens(ids.get("member"), null);
        own = says(own, "ticks", Map.of("requirement", "sector-checked"));
        var parked = says(opens(somebody(), FOREIGN), "parking", Map.of("reason", "Elections there"));
        var ending = says(opens(somebody(), FOREIGN), "moves", Map.of("to", "agreement"));
        ending = says(ending, "ticks", Map.of("requirement", "memorandum-signed"));
        return Map.of("case", id(own, "caseId"), "parked", id(parked, "caseId"), "ending", id(ending, "caseId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call.substring(call.lastIndexOf('/') + 1)) {
            case "onboarding-cases" -> call.startsWith("POST") ? Map.of("organisationId", somebody()) : null;
            case "ticks" -> Map.of("requirement", "statutes");
            case "moves" -> Map.of("to", "documents");
            case "owner" -> Map.of("owner", UUID.randomUUID());
            case "parking", "win", "loss" -> Map.of("reason", "So it is");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        var version = call.contains("{ending}") ? "3" : "2";
        return call.matches("POST .*}/.*") ? Map.of("If-Match", "\"" + version + "\"") : Map.of();
    }

    private UUID somebody() {
        return id(office.registers(organisation()), "organisationId");
    }

    private JsonNode opens(Object organisation, @Nullable String pipeline) {
        return body(visitors.manager()
                .post()
                .uri("/api/onboarding-cases")
                .bodyValue(
                        pipeline == null
                                ? Map.of("organisationId", organisation)
                                : Map.of("organisationId", organisation, "pipelineId", pipeline))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private JsonNode says(JsonNode it, String what, Map<String, ?> content) {
        return body(visitors.manager()
                .post()
                .uri("/api/onboarding-cases/{id}/" + what, id(it, "caseId"))
                .header("If-Match", tag(it))
                .bodyValue(content)
                .exchange()
                .expectStatus()
                .isOk());
    }
}
