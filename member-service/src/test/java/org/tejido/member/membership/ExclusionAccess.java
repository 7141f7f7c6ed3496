package org.tejido.member.membership;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.access.AccessRows;

/** Of a member that was told the grounds today. */
@Component
class ExclusionAccess implements AccessRows {

    private final Office office;

    ExclusionAccess(Office office) {
        this.office = office;
    }

    @Override
    public String matrix() {
        return """
                POST /api/memberships/{membership}/exclusion/hearing    401 403 403 403 404 200 409 409
                POST /api/memberships/{membership}/exclusion/verdict    401 403 403 403 403 403 409 409
                POST /api/memberships/{membership}/exclusion/dismissal  401 403 403 403 403 403 200 200
                POST /api/memberships/{membership}/exclusion/appeal     401 403 403 403 404 409 409 409
                POST /api/memberships/{membership}/exclusion/conclusion 401 403 403 403 403 403 409 409
                POST /api/memberships/{membership}/exclusion/reversal   401 403 403 403 403 403 409 409
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        office.decides(
                        office.seesMembership((UUID) ids.get("membership")),
                        "exclusion",
                        Map.of("grounds", "Harms the cluster"))
                .expectStatus()
                .isOk();
        return Map.of();
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        if (call.endsWith("/hearing")) {
            return Map.of("statement", "We did not");
        }
        if (call.endsWith("/dismissal")) {
            return Map.of("reason", "Settled");
        }
        return call.endsWith("/appeal") ? Map.of("reasons", "We did not") : null;
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return Map.of("If-Match", "\"3\"");
    }
}
