package org.tejido.member.merge;

import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tejido.member.Office;
import org.tejido.member.access.AccessRows;
import org.tejido.testing.Visitors;

/** The team's alone. */
@Component
class MergeAccess implements AccessRows {

    private final Visitors visitors;
    private final Office office;

    MergeAccess(Visitors visitors, Office office) {
        this.visitors = visitors;
        this.office = office;
    }

    @Override
    public String matrix() {
        return """
                POST  /api/organisations/{survivor}/merges/preview      401 403 403 403 403 403 200 200
                POST  /api/organisations/{survivor}/merges              401 403 403 403 403 403 201 201
                GET   /api/organisations/{survivor}/merges              401 403 403 403 403 403 200 200
                GET   /api/organisations/{survivor}/merges/{merge}      401 403 403 403 403 403 200 200
                POST  /api/organisations/{survivor}/merges/{merge}/undo 401 403 403 403 403 403 200 200
                POST  /api/people/{kept}/merges/preview                 401 403 403 403 403 403 200 200
                POST  /api/people/{kept}/merges                         401 403 403 403 403 403 201 201
                GET   /api/people/{kept}/merges                         401 403 403 403 403 403 200 200
                GET   /api/people/{kept}/merges/{mergeOfPeople}         401 403 403 403 403 403 200 200
                POST  /api/people/{kept}/merges/{mergeOfPeople}/undo    401 403 403 403 403 403 200 200
                GET   /api/organisation-leads                           401 403 403 403 403 403 200 200
                """;
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        var survivor = id(office.registers(organisation()), "organisationId");
        var merged = id(office.registers(organisation()), "organisationId");
        var loser = id(office.registers(organisation()), "organisationId");
        var merge = body(visitors.manager()
                .post()
                .uri("/api/organisations/{survivor}/merges", survivor)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("loserId", merged, "loserVersion", 1))
                .exchange()
                .expectStatus()
                .isCreated());
        var kept = person(survivor);
        var mergeOfPeople = body(visitors.manager()
                .post()
                .uri("/api/people/{kept}/merges", kept)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("loserId", person(survivor), "loserVersion", 1))
                .exchange()
                .expectStatus()
                .isCreated());
        return Map.of(
                "survivor",
                survivor,
                "loser",
                loser,
                "merge",
                id(merge, "mergeId"),
                "kept",
                kept,
                "twin",
                person(survivor),
                "mergeOfPeople",
                id(mergeOfPeople, "mergeId"));
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return switch (call) {
            case "POST /api/organisations/{survivor}/merges" -> Map.of("loserId", ids.get("loser"), "loserVersion", 1);
            case "POST /api/people/{kept}/merges" -> Map.of("loserId", ids.get("twin"), "loserVersion", 1);
            case "POST /api/people/{kept}/merges/preview" -> Map.of("loserId", ids.get("twin"));
            case "POST /api/organisations/{survivor}/merges/preview" -> Map.of("loserId", ids.get("loser"));
            default -> null;
        };
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return switch (call) {
            // The survivor goes by the merged one's name, too.
            case "POST /api/organisations/{survivor}/merges" -> Map.of(HttpHeaders.IF_MATCH, "\"2\"");
            case "POST /api/people/{kept}/merges" -> Map.of(HttpHeaders.IF_MATCH, "\"2\"");
            case "POST /api/people/{kept}/merges/{mergeOfPeople}/undo",
                    "POST /api/organisations/{survivor}/merges/{merge}/undo" -> Map.of(HttpHeaders.IF_MATCH, "\"1\"");
            default -> Map.of();
        };
    }

    private UUID person(UUID organisation) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/people")
                        .bodyValue(
                                Map.of("organisationId", organisation, "name", "Ana Gil", "email", Office.somebody()))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "personId");
    }
}
