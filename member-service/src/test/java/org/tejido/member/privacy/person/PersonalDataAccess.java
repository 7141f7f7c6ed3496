package org.tejido.member.privacy.person;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** What is erased is gone for good: that is for administrators. */
@Component
class PersonalDataAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET    /api/privacy/people/{person}/data         401 403 403 403 403 403 200 200
                GET    /api/privacy/people/{person}/data.pdf     401 403 403 403 403 403 200 200
                GET    /api/privacy/people/{person}/erasure-plan 401 403 403 403 403 403 200 200
                POST   /api/privacy/people/{person}/erasure      401 403 403 403 403 403 403 201
                GET    /api/privacy/people/{person}/erasure      401 403 403 403 403 403 404 404
                GET    /api/privacy/people/{person}/restrictions 401 403 403 403 403 403 200 200
                PUT    /api/privacy/people/{person}/restrictions/{ground} 401 403 403 403 403 403 403 204
                DELETE /api/privacy/people/{person}/restrictions/{ground} 401 403 403 403 403 403 403 204
                PUT    /api/privacy/people/{person}/hold         401 403 403 403 403 403 403 204
                DELETE /api/privacy/people/{person}/hold         401 403 403 403 403 403 403 204
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of("ground", "objection");
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.endsWith("/hold") && call.startsWith("PUT") ? Map.of("reason", "An appeal") : null;
    }
}
