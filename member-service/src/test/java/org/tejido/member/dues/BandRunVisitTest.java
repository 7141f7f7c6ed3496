package org.tejido.member.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** The bands of small companies: 300 euros below ten people, 600 from there on. */
@MemberServiceTest
class BandRunVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Treasury treasury;

    @Autowired
    DatabaseClient database;

    @Autowired
    WallClock clock;

    UUID member = new UUID(0, 0);
    UUID membership = new UUID(0, 0);

    /** The second year of somebody who is admitted today. */
    int year;

    @BeforeEach
    void aMember() {
        treasury.opens();
        member = id(office.registers(organisation()), "organisationId");
        var admitted = office.admits(office.appliesFor(member));
        membership = id(admitted, "membershipId");
        year = Integer.parseInt(admitted.get("since").stringValue().substring(0, 4)) + 1;
    }

    @Test
    void followWhatMembersDeclareAndSayWhy() {
        declares(year - 1, 9);
        declares(year, 10);

        var change = change(run(true)).orElseThrow();

        assertThat(change.at("/before/amount").decimalValue()).isEqualByComparingTo("300");
        assertThat(change.at("/after/amount").decimalValue()).isEqualByComparingTo("600");
        assertThat(change.at("/after/headcount").intValue()).isEqualTo(10);
        assertThat(change.get("because").toString()).isEqualTo("[\"headcount\"]");
        run(true);
        assertThat(told()).as("twice is as good as once").containsOnlyOnce("member.dues.rebanded");
    }

    @Test
    void stayWhereTheSizeStaysInThem() {
        declares(year - 1, 10);
        declares(year, 4000);

        assertThat(change(run(false))).isEmpty();
    }

    @Test
    void askOnceForAFigureThatNobodyHasDeclared() {
        declares(year - 1, 9);

        assertThat(run(false).get("withoutFigure").findValuesAsString("membershipId"))
                .contains(membership.toString());
        assertThat(tasks()).as("nothing is meant yet").isZero();
        run(true);
        run(true);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void neverTouchAYearThatIsCharged() {
        declares(year - 1, 9);
        declares(year, 10);
        visitors.manager()
                .post()
                .uri("/api/memberships/{id}/dues", membership)
                .bodyValue(Map.of("year", year))
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(change(run(true))).isEmpty();
        assertThat(told()).doesNotContain("member.dues.rebanded");
    }

    @Test
    void areThoseOfTheKindWhereItHasSome() {
        var tariff = new Tariff(
                2027,
                ProRata.of("none"),
                java.math.BigDecimal.ZERO,
                "Assembly",
                List.of(
                        new Tariff.Band("sme", null, 0, new java.math.BigDecimal(300)),
                        new Tariff.Band("sme", "associate", 0, new java.math.BigDecimal(90))));

        assertThat(total(tariff, "associate")).isEqualByComparingTo("90");
        assertThat(total(tariff, "full")).isEqualByComparingTo("300");
    }

    private static java.math.BigDecimal total(Tariff tariff, String kind) {
        var since = java.time.LocalDate.parse("2020-01-01");
        return tariff.quote(new Payer("sme", 5, since, null, new Payer.Kind(kind, true, true)), 2027)
                .total();
    }

    private void declares(int of, int headcount) {
        visitors.memberOf(member)
                .put()
                .uri("/api/organisations/{id}/headcounts/{year}", member, of)
                .bodyValue(Map.of("headcount", headcount))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private JsonNode run(boolean commit) {
        return body(visitors.manager()
                .post()
                .uri("/api/dues-band-runs")
                .bodyValue(Map.of("year", year, "commit", commit))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private Optional<JsonNode> change(JsonNode run) {
        return run.get("changes")
                .valueStream()
                .filter(it -> it.get("membershipId").stringValue().equals(membership.toString()))
                .findFirst();
    }

    private List<String> told() {
        return Office.whole(
                visitors.manager(), "/api/organisations/%s/history?kind=member.dues".formatted(member), "kind");
    }

    private Long tasks() {
        return database.sql("SELECT count(*) AS tasks FROM task WHERE organisation_id = :organisation")
                .bind("organisation", member)
                .map(row -> row.get("tasks", Long.class))
                .one()
                .block();
    }
}
