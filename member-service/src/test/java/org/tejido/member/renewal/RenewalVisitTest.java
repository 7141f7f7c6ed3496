package org.tejido.member.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Memberships before a new year. */
@MemberServiceTest
class RenewalVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WallClock clock;

    int year;

    @BeforeEach
    void nextYear() {
        year = clock.today().getYear() + 1;
    }

    @Test
    void goOnByThemselvesWhereTheirKindSaysSo() {
        var member = member("associate");

        assertThat(state(run(false), member)).isEqualTo("goes-on");
        assertThat(renewals(member)).as("nothing is meant yet").isEmpty();
        assertThat(state(run(true), member)).isEqualTo("goes-on");
        assertThat(renewals(member).get(0).get("year").intValue()).isEqualTo(year);
        assertThat(state(run(true), member)).as("twice is as good as once").isEqualTo("renewed");
        assertThat(Office.whole(
                        visitors.manager(),
                        "/api/organisations/%s/history?kind=member.membership".formatted(id(member, "organisationId")),
                        "kind"))
                .containsOnlyOnce("member.membership.renewed");
    }

    @Test
    void areConfirmedByTheMemberInItsDays() {
        var member = member("observer");
        var itself = visitors.memberOf(id(member, "organisationId"));
        until(LocalDate.of(year, 1, 1).minusDays(40));

        assertThat(state(run(true), member)).isEqualTo("asked");
        run(true);
        assertThat(tasks(member)).as("on the list of who ran it, once").isEqualTo(1);

        confirms(itself, member).expectStatus().isCreated();
        refused(confirms(itself, member), "renewed-already");
        assertThat(state(run(false), member)).isEqualTo("renewed");
        assertThat(renewals(member).get(0).get("how").stringValue()).isEqualTo("confirmed");
    }

    @Test
    void lapseWhenTheDaysOfGraceAreOverAndBeginAnewForWhoeverReturns() {
        var member = member("observer");
        var organisation = id(member, "organisationId");
        until(LocalDate.of(year, 1, 1).plusDays(29));
        assertThat(state(run(false), member)).as("last day of grace").isEqualTo("asked");
        until(LocalDate.of(year, 1, 1).plusDays(30));

        refused(confirms(visitors.memberOf(organisation), member), "renewal-out-of-time");
        assertThat(state(run(true), member)).isEqualTo("lapsed");

        var over = office.seesMembership(id(member, "membershipId"));
        assertThat(over.get("stage").stringValue()).isEqualTo("ended");
        assertThat(over.get("reason").stringValue()).isEqualTo("Not renewed for " + year);
        assertThat(office.sees("/api/organisations/%s/standing".formatted(organisation))
                        .get("standing")
                        .stringValue())
                .isEqualTo("former");
        var again = office.admits(office.appliesFor(organisation));
        assertThat(office.sees("/api/memberships/%s/terms".formatted(id(again, "membershipId")))
                        .get("items"))
                .as("the former term stays to be read")
                .hasSize(2);
    }

    @Test
    void areLeftAloneWhereNoticeWasGivenOrTheKindIsOpenEnded() {
        var leaving = member("associate");
        body(office.decides(
                        leaving,
                        "notice",
                        Map.of("on", clock.today().plusMonths(6).toString()))
                .expectStatus()
                .isOk());
        var open = member("full");

        var run = run(true);

        assertThat(state(run, leaving)).isEqualTo("leaving");
        assertThat(run.toString()).doesNotContain(open.get("membershipId").stringValue());
        refused(confirms(visitors.manager(), open), "renewal-not-asked");
    }

    @Test
    void areForThisYearOrTheNext() {
        assertThat(body(runs(year + 1, false).expectStatus().isEqualTo(422))
                        .get("code")
                        .stringValue())
                .isEqualTo("renewal-year-impossible");
    }

    private JsonNode member(String kind) {
        var organisation = id(office.registers(organisation()), "organisationId");
        return office.admits(body(visitors.manager()
                .post()
                .uri("/api/memberships")
                .bodyValue(Map.of("organisationId", organisation, "kind", kind))
                .exchange()
                .expectStatus()
                .isCreated()));
    }

    private void until(LocalDate day) {
        clock.putForward(Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(clock.today(), day))));
    }

    private JsonNode run(boolean commit) {
        return body(runs(year, commit).expectStatus().isOk());
    }

    private ResponseSpec runs(int of, boolean commit) {
        return visitors.manager()
                .post()
                .uri("/api/renewal-runs")
                .bodyValue(Map.of("year", of, "commit", commit))
                .exchange();
    }

    private static String state(JsonNode run, JsonNode member) {
        return run.get("items")
                .valueStream()
                .filter(it -> it.get("membershipId").equals(member.get("membershipId")))
                .findFirst()
                .orElseThrow()
                .get("state")
                .stringValue();
    }

    private JsonNode renewals(JsonNode member) {
        return office.sees("/api/memberships/%s/renewals".formatted(id(member, "membershipId")))
                .get("items");
    }

    private Long tasks(JsonNode member) {
        UUID organisation = id(member, "organisationId");
        return database.sql("SELECT count(*) AS tasks FROM task WHERE organisation_id = :organisation")
                .bind("organisation", organisation)
                .map(row -> row.get("tasks", Long.class))
                .one()
                .block();
    }

    private ResponseSpec confirms(WebTestClient visitor, JsonNode member) {
        return visitor.post()
                .uri("/api/memberships/{id}/renewals", id(member, "membershipId"))
                .bodyValue(Map.of("year", year))
                .exchange();
    }

    private static void refused(ResponseSpec response, String code) {
        assertThat(body(response.expectStatus().isEqualTo(409)).get("code").stringValue())
                .isEqualTo(code);
    }
}
