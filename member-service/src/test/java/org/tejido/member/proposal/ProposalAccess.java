package org.tejido.member.proposal;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

@Component
class ProposalAccess implements AccessRows {

    private final Office office;
    private final Visitors visitors;

    ProposalAccess(Office office, Visitors visitors) {
        this.office = office;
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                PATCH /api/organisations/{untouched}        401 403 403 403 404 200 200 200
                GET  /api/proposals                         401 403 403 403 200 200 200 200
                GET  /api/proposals?organisationId={member} 401 403 403 403 404 200 200 200
                GET  /api/proposals/{proposal}              401 403 403 403 404 200 200 200
                POST /api/proposals/{proposal}/acceptance   401 403 403 403 403 403 200 200
                POST /api/proposals/{proposal}/declination  401 403 403 403 403 403 200 200
                POST /api/proposals/{proposal}/withdrawal   401 403 403 403 404 200 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var member = (UUID) ids.get("member");
        var address = "/api/organisations/" + member;
        var proposal = body(patch(visitors.memberOf(member), address, tag(office.sees(address)), "{\"sme\": false}")
                .expectStatus()
                .isAccepted());
        return Map.of("proposal", id(proposal, "proposalId"), "untouched", member);
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "PATCH /api/organisations/{untouched}" -> Map.of("city", "Soria");
            case "POST /api/proposals/{proposal}/acceptance" -> Map.of();
            case "POST /api/proposals/{proposal}/declination" -> Map.of("reason", "No deed");
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return switch (call.substring(0, call.indexOf(' '))) {
            case "PATCH" -> Map.of("If-Match", "\"1\"", "Content-Type", "application/merge-patch+json");
            case "POST" -> Map.of("If-Match", "\"1\"");
            default -> Map.of();
        };
    }
}
