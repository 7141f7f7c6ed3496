package org.tejido.member.classification;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** Nomenclatures are everybody's. */
@Component
class ClassificationAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET   /api/classifications                   200 200 200 200 200 200 200 200
                GET   /api/classifications/{scheme}          200 200 200 200 200 200 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of("scheme", "nace-2");
    }
}
