package org.tejido.member.sme;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** An organisation's figures are its own business and the team's; who owns whom the team writes down. */
@Component
class SmeAccess implements AccessRows {

    private final LandRegister register;

    SmeAccess(LandRegister register) {
        this.register = register;
    }

    @Override
    public String matrix() {
        return """
                PUT  /api/organisations/{member}/yearly-figures/{year}   401 403 403 403 404 204 204 204
                GET  /api/organisations/{member}/yearly-figures        401 404 404 404 404 200 200 200
                GET  /api/organisations/{applicant}/yearly-figures     401 404 200 404 404 404 200 200
                GET  /api/organisations/{member}/holdings              401 404 404 404 404 200 200 200
                GET  /api/organisations/{member}/sme-status            401 404 404 404 404 200 200 200
                POST /api/holdings                                     401 403 403 403 403 403 201 201
                GET  /api/holdings/{holding}                           401 403 403 403 403 403 200 200
                POST /api/holdings/{holding}/end                       401 403 403 403 403 403 200 200
                GET  /api/outside-enterprises                          401 403 403 403 403 403 200 200
                POST /api/outside-enterprises                          401 403 403 403 403 403 201 201
                PUT  /api/outside-enterprises/{outsider}/yearly-figures/{year} 401 403 403 403 403 403 204 204
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var outsider = register.outsider("Matriz, S.A.");
        var holding = register.holds(
                LandRegister.outside(outsider), LandRegister.ours((UUID) ids.get("member")), "30", "enterprise");
        return Map.of("outsider", outsider, "holding", holding, "year", 2024);
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "PUT /api/organisations/{member}/yearly-figures/{year}",
                    "PUT /api/outside-enterprises/{outsider}/yearly-figures/{year}" ->
                LandRegister.figures("12.5", "1000000", "declared");
            case "POST /api/holdings" ->
                Map.of(
                        "owner",
                        LandRegister.outside((UUID) ids.get("outsider")),
                        "owned",
                        LandRegister.ours((UUID) ids.get("applicant")),
                        "percentage",
                        40,
                        "since",
                        "2020-01-01");
            case "POST /api/holdings/{holding}/end" -> Map.of("on", "2026-01-01");
            case "POST /api/outside-enterprises" -> Map.of("name", "Filial, Lda.", "country", "PT");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.endsWith("/end") && call.contains("holdings") ? Map.of(HttpHeaders.IF_MATCH, "\"1\"") : Map.of();
    }
}
