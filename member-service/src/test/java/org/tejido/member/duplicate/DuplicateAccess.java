package org.tejido.member.duplicate;

import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.access.AccessRows;

/** Who may be whom is the team's to know. */
@Component
class DuplicateAccess implements AccessRows {

    private final Office office;

    DuplicateAccess(Office office) {
        this.office = office;
    }

    @Override
    public String matrix() {
        return """
                GET    /api/duplicates                       401 403 403 403 403 403 200 200
                POST   /api/duplicates/check                 401 403 403 403 403 403 200 200
                GET    /api/duplicates/sweep                 401 403 403 403 403 403 200 200
                POST   /api/duplicates/sweep                 401 403 403 403 403 403 202 202
                GET    /api/duplicates/{duplicate}           401 403 403 403 403 403 200 200
                POST   /api/duplicates/{duplicate}/dismissal 401 403 403 403 403 403 200 200
                DELETE /api/duplicates/{duplicate}/dismissal 401 403 403 403 403 403 409 409
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var site = "https://" + UUID.randomUUID() + ".example";
        var one = registered(site);
        registered(site);
        var address = "/api/duplicates?organisation=" + one;
        Awaitility.await().until(() -> office.sees(address).get("items").size() == 1);
        return Map.of("duplicate", id(office.sees(address).get("items").get(0), "duplicateId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/duplicates/check" -> Map.of("name", "Ensayos", "country", "ES");
            case "POST /api/duplicates/{duplicate}/dismissal" -> Map.of("reason", "Neighbours.");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.endsWith("/dismissal") ? Map.of(HttpHeaders.IF_MATCH, "\"1\"") : Map.of();
    }

    private UUID registered(String site) {
        var form = organisation();
        form.put("website", site);
        form.remove("taxId");
        return id(office.registers(form), "organisationId");
    }
}
