package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Decisions in whatever order, some on what is no longer so, held against a model of a few lines. */
@MemberServiceTest
class DecisionsVisitTest {

    private static final Map<String, Map<String, String>> LEADS_TO = Map.of(
            "applied", Map.of("admission", "active", "rejection", "rejected"),
            "active", Map.of("end", "ended"),
            "rejected", Map.of(),
            "ended", Map.of());
    private static final List<String> DECISIONS = List.of("admission", "rejection", "end");
    private static final int STEPS = 16;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void leadWhereTheStageAllowsAndNowhereElse(long seed) {
        var random = new Random(seed);
        var organisation = id(office.registers(organisation()), "organisationId");
        var membership = office.appliesFor(organisation);
        var memberUntil = LocalDate.MIN;

        for (var step = 0; step < STEPS; step++) {
            var stage = stage(membership);
            switch (random.nextInt(6)) {
                case 0 -> membership = appliesAnew(organisation, membership);
                case 1 -> clock.putForward(Duration.ofDays(random.nextInt(50)));
                case 2 -> assertStale(membership, DECISIONS.get(random.nextInt(3)));
                default -> {
                    var decision = DECISIONS.get(random.nextInt(3));
                    var end = later(clock.today(), day(membership, "since")).plusDays(random.nextInt(60));
                    membership = decides(membership, decision, end, memberUntil);
                    if (stage.equals("active") && stage(membership).equals("ended")) {
                        memberUntil = end;
                    }
                }
            }
            assertThat(office.seesMembership(id(membership, "membershipId")))
                    .as("after step %d", step)
                    .isEqualTo(membership);
            assertThat(standing(organisation)).as("after step %d", step).isEqualTo(expected(membership, memberUntil));
        }
        assertThat(factsOutOfStep(organisation)).isZero();
    }

    private JsonNode decides(JsonNode membership, String decision, LocalDate end, LocalDate memberUntil) {
        var next = LEADS_TO.get(stage(membership)).get(decision);
        var answer = office.decides(membership, decision, content(decision, end));
        if (next == null) {
            assertThat(code(body(answer.expectStatus().isEqualTo(409)))).isEqualTo("wrong-stage");
            return membership;
        }
        if (decision.equals("admission") && memberUntil.isAfter(clock.today())) {
            assertThat(code(body(answer.expectStatus().isEqualTo(409)))).isEqualTo("still-a-member");
            return membership;
        }
        var decided = body(answer.expectStatus().isOk());
        assertThat(stage(decided)).isEqualTo(next);
        assertThat(decided.get("version").longValue())
                .isEqualTo(membership.get("version").longValue() + 1);
        return decided;
    }

    private void assertStale(JsonNode membership, String decision) {
        visitors.manager()
                .post()
                .uri("/api/memberships/{id}/" + decision, id(membership, "membershipId"))
                .header(HttpHeaders.IF_MATCH, "\"" + (membership.get("version").longValue() + 1) + "\"")
                .bodyValue(content(decision, clock.today()))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    private JsonNode appliesAnew(UUID organisation, JsonNode membership) {
        if (List.of("rejected", "ended").contains(stage(membership))) {
            var anew = office.appliesFor(organisation);
            assertThat(anew.get("membershipId")).isNotEqualTo(membership.get("membershipId"));
            return anew;
        }
        var refusal = body(visitors.manager()
                .post()
                .uri("/api/memberships")
                .bodyValue(Map.of("organisationId", organisation))
                .exchange()
                .expectStatus()
                .isEqualTo(409));
        assertThat(code(refusal)).isEqualTo("membership-already-open");
        return membership;
    }

    private String expected(JsonNode membership, LocalDate memberUntil) {
        if (stage(membership).equals("active") || memberUntil.isAfter(clock.today())) {
            return "member";
        }
        if (stage(membership).equals("applied")) {
            return "applicant";
        }
        return memberUntil.equals(LocalDate.MIN) ? "none" : "former";
    }

    private String standing(UUID organisation) {
        return office.sees("/api/organisations/" + organisation).get("standing").stringValue();
    }

    /** Each membership of this organisation has one fact for each of its versions, each told once. */
    private Long factsOutOfStep(UUID organisation) {
        return database.sql("""
                        SELECT count(*)
                          FROM membership m
                         WHERE m.organisation_id = :organisation
                           AND NOT m.version = ALL (ARRAY[
                                 (SELECT count(*) FROM membership_fact f WHERE f.membership_id = m.id),
                                 (SELECT max(f.sequence) FROM membership_fact f WHERE f.membership_id = m.id),
                                 (SELECT count(*) FROM history h WHERE h.subject = m.id)])
                        """)
                .bind("organisation", organisation)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private static Map<String, Object> content(String decision, LocalDate end) {
        return switch (decision) {
            case "admission" -> Map.of("tier", "sme");
            case "rejection" -> Map.of("reason", "Not of the sector");
            default -> Map.of("on", end.toString(), "reason", "Left");
        };
    }

    private static String stage(JsonNode membership) {
        return membership.get("stage").stringValue();
    }

    private static String code(JsonNode problem) {
        return problem.get("code").stringValue();
    }

    private static LocalDate day(JsonNode membership, String field) {
        return membership.has(field) ? LocalDate.parse(membership.get(field).stringValue()) : LocalDate.MIN;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
