package org.tejido.member.listing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** Whether it wants to be seen is for the organisation and for the team. */
@Component
class ListingAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET   /api/directory/{member}                200 200 200 200 200 200 200 200
                GET   /api/directory/{applicant}             404 404 404 404 404 404 404 404
                GET   /api/organisations/{member}/listing    401 404 404 404 404 200 200 200
                GET   /api/organisations/{applicant}/listing 401 404 200 404 404 404 200 200
                PUT   /api/organisations/{member}/listing    401 404 404 404 404 200 200 200
                PUT   /api/organisations/{applicant}/listing 401 404 200 404 404 404 200 200
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.startsWith("PUT") ? Map.of("listed", true) : null;
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PUT") ? Map.of("If-Match", "\"0\"") : Map.of();
    }
}
