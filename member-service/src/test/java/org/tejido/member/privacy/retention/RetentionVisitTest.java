package org.tejido.member.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Role;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Data whose time is over. */
@MemberServiceTest
class RetentionVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    ApplyRetention applyRetention;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    @Test
    void areErasedAYearAfterTheApplicationWasRejectedAndNotBeforeAndNotWhileOnHold() {
        var gone = rejected();
        var held = rejected();
        visitors.admin()
                .put()
                .uri("/api/privacy/people/{id}/hold", held)
                .bodyValue(Map.of("reason", "An appeal"))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(due(run(false), "rejected-applicants")).doesNotContain(gone.toString());

        clock.putForward(Duration.ofDays(370));
        assertThat(due(run(false), "rejected-applicants")).contains(gone.toString(), held.toString());
        assertThat(name(gone)).as("nothing is meant yet").isNotEqualTo("-");
        var run = run(true);

        assertThat(name(gone)).isEqualTo("-");
        assertThat(name(held)).isNotEqualTo("-");
        assertThat(finding(run, "rejected-applicants").get("onHold").intValue()).isPositive();
        assertThat(due(run(false), "rejected-applicants"))
                .doesNotContain(gone.toString())
                .contains(held.toString());
    }

    @Test
    void areErasedEachForItselfWhateverBecomesOfTheRest() {
        var gone = rejected();
        clock.putForward(Duration.ofDays(370));
        var admin = new Caller(UUID.randomUUID(), Role.ADMIN, null, Set.of("*"));

        assertThatThrownBy(() -> applyRetention
                        .carryOut(admin)
                        .then(Mono.error(new IllegalStateException("afterwards")))
                        .as(transaction::transactional)
                        .block())
                .hasMessageContaining("afterwards");

        assertThat(name(gone)).isEqualTo("-");
    }

    @Test
    void areNotWaitedForByThoseThatAreOnHold() {
        var gone = rejected();
        database.sql("""
                        WITH home AS (SELECT organisation_id FROM person WHERE id = :person),
                        more AS (INSERT INTO person (id, organisation_id, name, email, version, recorded_at)
                                 SELECT CAST('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') AS uuid), organisation_id,
                                        'Ana', gen_random_uuid() || '@example.org', 1, now()
                                   FROM home, generate_series(1, 200) n RETURNING id)
                        INSERT INTO person_hold (person_id, reason, recorded_by, recorded_at)
                        SELECT id, 'An appeal', 'admin', now() FROM more
                        """).bind("person", gone).then().block();

        clock.putForward(Duration.ofDays(370));

        assertThat(due(run(false), "rejected-applicants")).contains(gone.toString());
    }

    @Test
    void ofMembersAreNotErasedWhileTheyBelongHoweverLong() {
        var member = id(office.receives(application(organisation())), "membershipId");
        var admitted = office.admits(office.seesMembership(member));
        var person = person(id(admitted, "organisationId"));

        clock.putForward(Duration.ofDays(800));

        assertThat(run(false).toString()).doesNotContain(person.toString());
    }

    @Test
    void areEmptiedInMailsThatNobodyDecidedOn() {
        var mail = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/inbound-mails")
                        .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                        .bodyValue(
                                "Message-ID: <%s@mail.example>\r\nFrom: who@knows.example\r\nTo: office@cluster.example\r\nSubject: Hello\r\n\r\nHello\r\n"
                                        .formatted(UUID.randomUUID()))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "mailId");
        var today = clock.today();
        var over = today.plusMonths(6);
        while (over.minusMonths(6).isBefore(today)) {
            over = over.plusDays(1);
        }
        clock.putForward(Duration.ofDays(ChronoUnit.DAYS.between(today, over)));

        run(true);

        var left = office.sees("/api/inbound-mails/" + mail);
        assertThat(left.get("state").stringValue()).isEqualTo("dismissed");
        assertThat(left.toString()).doesNotContain("who@knows.example");
    }

    @Test
    void areLookedForOnceANightAndTheReportStays() {
        applyRetention.lookAtNight().block();
        applyRetention.lookAtNight().block();

        var today = clock.today().toString();
        assertThat(office.sees("/api/privacy/retention-runs").get("items").valueStream())
                .filteredOn(it -> it.get("by").stringValue().equals("night")
                        && it.get("on").stringValue().equals(today))
                .hasSize(1)
                .allMatch(it -> !it.get("committed").booleanValue());
    }

    @Test
    void followRulesThatAreChangedAndStayToBeRead() {
        var rule = rule("answered-requests");
        var version = rule.get("version").asString();

        revises("answered-requests", version, Map.of("months", 48, "basis", "Statutes, art. 31", "effect", "anonymise"))
                .expectStatus()
                .isOk();

        assertThat(rule("answered-requests").get("months").intValue()).isEqualTo(48);
        refused(
                revises("answered-requests", version, Map.of("months", 1, "basis", "None", "effect", "keep")),
                412,
                "stale-version");
        refused(
                revises(
                        "accounting",
                        rule("accounting").get("version").asString(),
                        Map.of("months", 1, "basis", "None", "effect", "erase")),
                422,
                "effect-impossible");
        refused(
                revises("everything", "1", Map.of("months", 1, "basis", "None", "effect", "erase")),
                404,
                "retention-rule-not-found");
    }

    private UUID rejected() {
        var membership = id(office.receives(application(organisation())), "membershipId");
        var applied = office.seesMembership(membership);
        office.decides(applied, "rejection", Map.of("reason", "Not of the sector"))
                .expectStatus()
                .isOk();
        return person(id(applied, "organisationId"));
    }

    private UUID person(UUID organisation) {
        return id(
                office.sees("/api/organisations/%s/people".formatted(organisation))
                        .at("/items/0"),
                "personId");
    }

    private String name(UUID person) {
        return office.sees("/api/people/" + person).get("name").stringValue();
    }

    private JsonNode rule(String category) {
        return office.sees("/api/privacy/retention-rules")
                .get("items")
                .valueStream()
                .filter(it -> it.get("category").stringValue().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private ResponseSpec revises(String category, String version, Map<String, ?> form) {
        return visitors.admin()
                .put()
                .uri("/api/privacy/retention-rules/{category}", category)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .bodyValue(form)
                .exchange();
    }

    private JsonNode run(boolean commit) {
        return body(visitors.admin()
                .post()
                .uri("/api/privacy/retention-runs")
                .bodyValue(Map.of("commit", commit))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static JsonNode finding(JsonNode run, String category) {
        return run.get("findings")
                .valueStream()
                .filter(it -> it.get("category").stringValue().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> due(JsonNode run, String category) {
        return finding(run, category).get("items").findValuesAsString("id");
    }

    private static void refused(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
