package org.tejido.member.organisation;

import static org.tejido.member.Office.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** An applicant is nobody of whom another one may know. */
@Component
class OrganisationAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET   /api/directory                         200 200 200 200 200 200 200 200
                POST  /api/organisations                     401 403 403 403 403 403 201 201
                GET   /api/organisations                     401 200 200 200 200 200 200 200
                GET   /api/organisations/{member}            401 200 200 200 200 200 200 200
                GET   /api/organisations/{applicant}         401 404 200 404 404 404 200 200
                GET   /api/organisations/{member}/history    401 404 404 404 404 200 200 200
                GET   /api/organisations/{applicant}/history 401 404 200 404 404 404 200 200
                """;
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.equals("POST /api/organisations") ? organisation() : null;
    }
}
