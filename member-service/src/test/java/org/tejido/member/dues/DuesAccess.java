package org.tejido.member.dues;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** What membership costs is for everybody; what somebody owes is his and the team's. */
@Component
class DuesAccess implements AccessRows {

    /** Later than anything that tests charge, so that both may come and go. */
    private static final int NEW = 2198;

    private static final int THERE = 2199;

    /** In which somebody is a member who was admitted at any time of a test. */
    private static final int YEAR = 2040;

    private final Treasury treasury;

    DuesAccess(Treasury treasury) {
        this.treasury = treasury;
    }

    @Override
    public String matrix() {
        return """
                GET    /api/tariffs                                  200 200 200 200 200 200 200 200
                POST   /api/tariffs                                  401 403 403 403 403 403 201 201
                DELETE /api/tariffs/{there}                          401 403 403 403 403 403 204 204
                GET    /api/dues-quotes?tier=large&year=2030&since=2030-01-01 200 200 200 200 200 200 200 200
                PUT    /api/organisations/{member}/headcounts/{year} 401 403 403 403 404 204 204 204
                GET    /api/memberships/{membership}/dues            401 404 404 404 404 200 200 200
                GET    /api/memberships/{membership}/dues/{year}     401 404 404 404 404 409 409 409
                POST   /api/memberships/{membership}/dues            401 403 403 403 403 403 409 409
                POST   /api/memberships/{membership}/payments        401 403 403 403 403 403 404 404
                POST   /api/dues-runs                                401 403 403 403 403 403 200 200
                POST   /api/dues-band-runs                           401 403 403 403 403 403 200 200
                GET    /api/dunning                                  401 403 403 403 403 403 200 200
                POST   /api/memberships/{membership}/reminders       401 403 403 403 403 403 409 409
                GET    /api/arrears                                  401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        treasury.opens();
        treasury.withdraws(NEW);
        treasury.publishes(Treasury.small(THERE));
        return Map.of("there", THERE, "year", YEAR);
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/tariffs" -> Treasury.small(NEW);
            case "PUT /api/organisations/{member}/headcounts/{year}" -> Map.of("headcount", 12);
            case "POST /api/memberships/{membership}/reminders" -> Map.of("year", YEAR);
            case "POST /api/memberships/{membership}/dues" -> Map.of("year", YEAR);
            case "POST /api/memberships/{membership}/payments" ->
                Map.of("year", YEAR, "amount", 10, "paidOn", "2026-01-01");
            case "POST /api/dues-band-runs" -> Map.of("year", YEAR);
            case "POST /api/dues-runs" -> Map.of("year", 1991);
            default -> null;
        };
    }
}
