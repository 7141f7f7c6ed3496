package org.tejido.member.taxid;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.nif;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** Numbers are the team's and the organisation's own; what was a mistake is the team's to mend. */
@Component
class TaxIdAccess implements AccessRows {

    private final Office office;
    private final Visitors visitors;

    TaxIdAccess(Office office, Visitors visitors) {
        this.office = office;
        this.visitors = visitors;
    }

    @Override
    public String matrix() {
        return """
                GET    /api/organisations/{member}/tax-ids              401 404 404 404 404 200 200 200
                DELETE /api/organisations/{member}/tax-ids/{es}/{former} 401 403 403 403 403 403 204 204
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var address = "/api/organisations/" + ids.get("member");
        var organisation = office.sees(address);
        body(patch(visitors.manager(), address, tag(organisation), "{\"taxId\": \"" + nif() + "\"}")
                .expectStatus()
                .isOk());
        return Map.of("es", "ES", "former", organisation.get("taxId").stringValue());
    }
}
