package org.tejido.member.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.member.indicator.Ledger.Entry;
import org.tejido.member.plan.Desk;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class FigureVisitTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 10);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Desk desk;

    @Autowired
    Ledger ledger;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    String kind = "";

    @BeforeEach
    void aKindOfFactsOfItsOwn() {
        kind = "test.k" + UUID.randomUUID().toString().replace("-", "") + ".done";
    }

    @Test
    void countsWhatHappenedUntilTheDayAndShowsTheFactsBehindIt() {
        var indicator = ledger.indicator(of("facts", "year"));
        var organisation = office.member(organisation());
        ledger.writes(Entry.of(kind, LocalDate.of(2024, 12, 31), organisation, UUID.randomUUID()));
        ledger.writes(Entry.of(kind, LocalDate.of(2025, 1, 1), organisation, UUID.randomUUID()));
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));
        ledger.writes(Entry.of(kind, MARCH.plusDays(1), organisation, UUID.randomUUID()));

        assertThat(value(indicator, MARCH)).isEqualTo("2");
        assertThat(value(indicator, YEAR_END)).isEqualTo("3");
        var facts = facts(indicator, MARCH);
        assertThat(facts).hasSize(2);
        assertThat(facts.get(1).get("organisationId").stringValue()).isEqualTo(organisation.toString());
        assertThat(facts.get(1).get("organisationName").stringValue()).startsWith("Ensayos");
        assertThat(facts.get(1).get("source").stringValue()).isEqualTo("/api/tests");
    }

    @Test
    void countsAThingOnceHoweverManyTookPartAndItsTimeOnce() {
        var meeting = UUID.randomUUID();
        ledger.writes(Entry.of(kind, MARCH, UUID.randomUUID(), meeting).quantity(45));
        ledger.writes(Entry.of(kind, MARCH, UUID.randomUUID(), meeting).quantity(45));

        assertThat(value(ledger.indicator(of("facts", "year")), YEAR_END)).isEqualTo("2");
        assertThat(value(ledger.indicator(of("organisations", "year")), YEAR_END))
                .isEqualTo("2");
        assertThat(value(ledger.indicator(of("subjects", "year")), YEAR_END)).isEqualTo("1");
        assertThat(value(ledger.indicator(of("total", "year")), YEAR_END)).isEqualTo("45");
    }

    @Test
    void doesNotCountWhatWasTakenBackFromThatDayOn() {
        var definition = of("subjects", "year");
        definition.put("unless", List.of(kind + ".undone"));
        var indicator = ledger.indicator(definition);
        var one = UUID.randomUUID();
        ledger.writes(Entry.of(kind, MARCH, null, one));
        ledger.writes(Entry.of(kind + ".undone", MARCH.plusDays(5), null, one).sequence(2));

        assertThat(value(indicator, MARCH.plusDays(4))).isEqualTo("1");
        assertThat(value(indicator, MARCH.plusDays(5))).isEqualTo("0");
    }

    @Test
    void countsFactsForALineWithAnAttributeAndOfAnEventOfAKind() {
        var course = UUID.randomUUID();
        ledger.writes(Entry.of(kind + ".planned", MARCH, null, course).attributes("{\"kind\": \"course\"}"));
        ledger.writes(
                Entry.of(kind, MARCH, null, UUID.randomUUID()).about(course).line(6));
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()).about(UUID.randomUUID()));
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()).attributes("{\"programme\": \"horizon\"}"));

        assertThat(value(ledger.indicator(with("about", Map.of("kind", "course"))), YEAR_END))
                .isEqualTo("1");
        assertThat(value(ledger.indicator(with("attributes", Map.of("programme", "horizon"))), YEAR_END))
                .isEqualTo("1");
        assertThat(value(ledger.indicator(with("line", 6)), YEAR_END)).isEqualTo("1");
    }

    @Test
    void isAShareOfWhatWasTried() {
        var definition = of("success", "year");
        definition.put("ofKinds", List.of(kind + ".tried"));
        var indicator = ledger.indicator(definition);
        assertThat(seen(indicator, YEAR_END, "").has("value")).isFalse();

        var first = UUID.randomUUID();
        for (var tried : List.of(first, UUID.randomUUID(), UUID.randomUUID())) {
            ledger.writes(Entry.of(kind + ".tried", MARCH, null, tried));
        }
        ledger.writes(Entry.of(kind, MARCH, null, first).sequence(2));
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));

        assertThat(value(indicator, YEAR_END)).isEqualTo("33.3333");
        assertThat(facts(indicator, YEAR_END)).hasSize(1);
    }

    @Test
    void isAShareOfThoseWhoAreMembersOnTheDay() {
        var indicator = ledger.indicator(of("members-with", "months-12"));
        var members = ledger.indicator(without("members"));
        var member = office.member(organisation());
        var stranger = UUID.fromString(
                office.registers(organisation()).get("organisationId").stringValue());
        ledger.writes(Entry.of(kind, clock.today(), member, UUID.randomUUID()));
        ledger.writes(Entry.of(kind, clock.today(), stranger, UUID.randomUUID()));
        var seen = seen(indicator, clock.today(), "");

        assertThat(seen.get("part").asInt()).isEqualTo(1);
        assertThat(seen.get("whole")).isEqualTo(seen(members, clock.today(), "").get("part"));
        assertThat(facts(indicator, clock.today()))
                .extracting(fact -> fact.get("organisationId").stringValue())
                .containsExactly(member.toString());
        assertThat(seen(indicator, clock.today().minusDays(1), "").get("part").asInt())
                .isZero();
    }

    @Test
    void tellsMembersFromThoseWhoAreNotAnyMoreAndWhatTheyAreMadeOf() {
        var members = ledger.indicator(without("members"));
        var small = ledger.indicator(membersOf(Map.of("sme", true)));
        var before = Integer.parseInt(value(members, clock.today()));
        var smallBefore = seen(small, clock.today(), "").get("part").asInt();
        var kept = office.member(organisation());
        office.member(organisationWith("sme", false));
        assertThat(value(members, clock.today())).isEqualTo(String.valueOf(before + 2));
        assertThat(seen(small, clock.today(), "").get("part").asInt()).isEqualTo(smallBefore + 1);

        var registered = office.sees("/api/organisations/" + kept);
        patch(visitors.manager(), "/api/organisations/" + kept, tag(registered), "{\"sme\": false}")
                .expectStatus()
                .isOk();
        assertThat(seen(small, clock.today(), "").get("part").asInt()).isEqualTo(smallBefore);
        assertThat(facts(members, clock.today())).hasSize(before + 2);
    }

    /** Three members alone, one of each sector, would be 1; Pielou (1966), J' = H / ln k. */
    @Test
    void measuresTheBalanceOfTheThreeSectors() {
        var indicator = ledger.indicator(without("balance"));
        office.member(organisationWith("kind", "university"));
        office.member(organisationWith("kind", "public-body"));
        office.member(organisation());
        var kinds = facts(indicator, clock.today()).stream()
                .map(fact -> office.sees("/api/organisations/"
                                + fact.get("organisationId").stringValue())
                        .get("kind")
                        .stringValue())
                .map(it -> switch (it) {
                    case "company" -> 0;
                    case "public-body" -> 2;
                    default -> 1;
                })
                .toList();
        var entropy = 0.0;
        for (var sector = 0; sector < 3; sector++) {
            var of = sector;
            var share = kinds.stream().filter(it -> it == of).count() / (double) kinds.size();
            entropy -= share == 0 ? 0 : share * Math.log(share);
        }

        assertThat(Double.parseDouble(value(indicator, clock.today())))
                .isCloseTo(entropy / Math.log(3), org.assertj.core.data.Offset.offset(0.0001));
    }

    @Test
    void isStatedByTheTeamWhereNoSystemKnows() {
        var indicator = ledger.indicator(without("stated"));
        assertThat(seen(indicator, MARCH, "").get("state").stringValue()).isEqualTo("no-figure");

        states(indicator, 3, MARCH).expectStatus().isCreated();
        states(indicator, 5, MARCH.plusMonths(2)).expectStatus().isCreated();
        states(indicator, 4, MARCH).expectStatus().isCreated();

        assertThat(value(indicator, MARCH.minusDays(1))).isEmpty();
        assertThat(value(indicator, MARCH)).isEqualTo("4");
        assertThat(value(indicator, YEAR_END)).isEqualTo("5");
        assertThat(facts(indicator, MARCH)).singleElement().satisfies(fact -> {
            assertThat(fact.get("text").stringValue()).isEqualTo("Stated, with evidence at https://example.org/proof");
            assertThat(fact.get("counts").asInt()).isEqualTo(4);
        });
    }

    @Test
    void isStatedOfTheNextVersionOfThePlanToo() {
        var draft = desk.drafts();
        var indicator = id(ledger.add(draft, Ledger.form("patents", without("stated"))));
        states(indicator, 3, MARCH).expectStatus().isCreated();
        var review = body(desk.decides(desk.approves(draft), "review", Map.of())
                .expectStatus()
                .isCreated());
        var again = office.sees("/api/plans/" + review.get("planId").stringValue() + "/indicators")
                .get("items")
                .get(0);

        assertThat(again.get("targets").get("2026").asInt()).isEqualTo(20);
        assertThat(value(id(again), MARCH)).isEqualTo("3");
    }

    @Test
    void isTheSameAsItWasKnownThenHoweverMuchIsLearntLater() {
        var indicator = ledger.indicator(of("facts", "year"));
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));
        assertThat(value(indicator, YEAR_END)).isEqualTo("1");
        var then = now();
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));
        clock.putForward(Duration.ofMinutes(2));

        assertThat(value(indicator, YEAR_END)).isEqualTo("2");
        assertThat(seen(indicator, YEAR_END, "&knownOn=" + then).get("value").asInt())
                .isEqualTo(1);
        assertThat(facts(indicator, YEAR_END, "&knownOn=" + then)).hasSize(1);
    }

    /** Its number in a sequence, or the time at which it began, would be before those of what was counted. */
    @Test
    void countsWhatATransactionThatBeganEarlierWritesAndEndsLater() {
        var indicator = ledger.indicator(of("facts", "year"));
        var inBetween = new ArrayList<String>();
        transaction
                .transactional(database.sql("""
                                INSERT INTO plan_fact (kind, happened_on, subject, sequence, source)
                                VALUES (:kind, :on, gen_random_uuid(), 1, '/api/tests')
                                """)
                        .bind("kind", kind)
                        .bind("on", MARCH)
                        .then()
                        .then(Mono.fromRunnable(() -> {
                                    ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));
                                    inBetween.add(value(indicator, YEAR_END));
                                })
                                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())))
                .block();

        assertThat(inBetween).containsExactly("1");
        assertThat(value(indicator, YEAR_END)).isEqualTo("2");
    }

    @Test
    void holdsAfterThousandsOfFactsThatDoNotConcernIt() {
        var indicator = ledger.indicator(of("facts", "year"));
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));
        assertThat(value(indicator, YEAR_END)).isEqualTo("1");
        var seenBefore = snapshots(indicator);
        others(1_500);

        assertThat(value(indicator, YEAR_END)).isEqualTo("1");
        assertThat(snapshots(indicator)).isNotEqualTo(seenBefore);
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));
        assertThat(value(indicator, YEAR_END)).isEqualTo("2");
    }

    @Test
    void isCountedAgainAfterAnImport() {
        var indicator = ledger.indicator(of("facts", "year"));
        assertThat(value(indicator, YEAR_END)).isEqualTo("0");

        others(6_000);
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));

        assertThat(value(indicator, YEAR_END)).isEqualTo("1");
    }

    @Test
    void standsOnADashboardBesideItsTargetAndInASheet() {
        var draft = desk.drafts();
        var indicator = id(ledger.add(draft, Ledger.form("advised", of("organisations", "year"))));
        for (var number = 0; number < 8; number++) {
            ledger.writes(Entry.of(kind, MARCH, UUID.randomUUID(), UUID.randomUUID()));
        }
        var plan = draft.get("planId").stringValue();
        var board = body(visitors.manager()
                .get()
                .uri("/api/plans/{id}/figures?on=2026-01-15", plan)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                .exchange()
                .expectStatus()
                .isOk());
        var figure = board.get("items").get(0);

        assertThat(figure.get("indicatorId").stringValue()).isEqualTo(indicator.toString());
        assertThat(figure.get("value").asInt()).isZero();
        assertThat(figure.get("target").asInt()).isEqualTo(20);
        assertThat(figure.get("state").stringValue()).isEqualTo("behind");
        assertThat(figure.get("trend").findValuesAsString("on"))
                .containsExactly("2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31");
        assertThat(figure.get("trend").get(3).get("value").asInt()).isEqualTo(8);
        assertThat(figure.get("explanation").stringValue())
                .isEqualTo("0 entidades distintas; del 1 de enero de 2026 al 15 de enero de 2026. "
                        + "Por detrás: a esta fecha se espera 0,82, para 20 al final del año.");

        var sheet = visitors.manager()
                .get()
                .uri("/api/plans/{id}/figures.csv?on=2025-12-31", plan)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(sheet.lines()).hasSize(2).anySatisfy(line -> assertThat(line)
                .startsWith("advised,7,,\"Organisations advised\",number,2025-12-31,8,8,,10,10,0.8,behind,"));
    }

    @Test
    void isNoFormulaInASheet() {
        var draft = desk.drafts();
        var form = Ledger.form("formula", of("facts", "year"));
        form.put("titleEn", "=HYPERLINK(\"https://example.org\")");
        ledger.add(draft, form);

        assertThat(visitors.manager()
                        .get()
                        .uri("/api/plans/{id}/figures.csv", draft.get("planId").stringValue())
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("\"'=HYPERLINK(\"\"https://example.org\"\")\"");
    }

    @Test
    void isChangedWhileThePlanIsADraft() {
        var draft = desk.drafts();
        var form = Ledger.form("advised", of("facts", "year"));
        var added = ledger.add(draft, form);
        var address = "/api/indicators/" + id(added);
        ledger.writes(Entry.of(kind, MARCH, UUID.randomUUID(), UUID.randomUUID()));
        ledger.writes(Entry.of(kind, MARCH, null, UUID.randomUUID()));
        assertThat(value(id(added), YEAR_END)).isEqualTo("2");

        var revised = body(patch(visitors.manager(), address, tag(added), """
                        {"definition": {"measure": "organisations"}, "targets": {"2026": null, "2027": 30}}
                        """)
                .expectStatus()
                .isOk());
        assertThat(value(id(added), YEAR_END)).isEqualTo("1");
        assertThat(revised.get("targets").propertyNames()).containsExactlyInAnyOrder("2025", "2027");
        problem(patch(visitors.manager(), address, tag(added), "{\"line\": 2}"), 412, "stale-version");
        refusedAt(patch(visitors.manager(), address, tag(revised), "{\"line\": 3}"), "/line", "indicator-line-unknown");
        problem(adds(draft, form), 409, "indicator-exists");

        desk.approves(draft);
        problem(patch(visitors.manager(), address, tag(revised), "{\"line\": 2}"), 409, "wrong-stage");
        problem(removes(revised), 409, "wrong-stage");
        problem(adds(draft, form), 409, "wrong-stage");
    }

    @Test
    void isRemovedFromADraft() {
        var added = ledger.add(desk.drafts(), Ledger.form("advised", of("facts", "year")));
        value(id(added), YEAR_END);

        removes(added).expectStatus().isNoContent();

        problem(visitors.manager().get().uri("/api/indicators/" + id(added)).exchange(), 404, "indicator-not-found");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            facts        | {}                                                   | /definition/kinds
            members      | {'kinds': ['a.b']}                                   | /definition/kinds
            success      | {'kinds': ['a.b']}                                   | /definition/ofKinds
            facts        | {'kinds': ['a.b'], 'ofKinds': ['a.c']}               | /definition/ofKinds
            stated       | {'unless': ['a.b']}                                  | /definition/kinds
            retention    | {'attributes': {'sme': true}}                        | /definition/attributes
            facts        | {'kinds': ['a.b'], 'attributes': {'x': {'y': 'z'}}}  | /definition/attributes/x
            """)
    void isRefusedWhereMeasureAndFactsDoNotGoTogether(String measure, String rest, String pointer) {
        var definition =
                tools.jackson.databind.json.JsonMapper.shared().readValue(rest.replace('\'', '"'), HashMap.class);
        definition.put("measure", measure);
        definition.put("span", "year");

        @SuppressWarnings("unchecked")
        var form = Ledger.form("unsound", definition);
        refusedAt(adds(desk.drafts(), form), pointer, "definition-unsound");
    }

    @Test
    void isRefusedForAMeasureOrAFormThatThereIsNot() {
        var draft = desk.drafts();
        problem(adds(draft, Ledger.form("x", of("guessed", "year"))), 400, "body-malformed");
        refusedAt(adds(draft, Ledger.form("x", of("facts", "century"))), "/definition/span", "pattern");
        refusedAt(adds(draft, Ledger.form("Not A Code", of("facts", "year"))), "/code", "pattern");
    }

    @Test
    void isStatedOnlyWithEvidenceOfADayThatWasAndWhereNothingCountsIt() {
        var stated = ledger.indicator(without("stated"));
        problem(states(ledger.indicator(of("facts", "year")), 3, MARCH), 409, "counted-by-the-system");
        refusedAt(states(stated, 3, clock.today().plusDays(1)), "/on", "stated-out-of-time");
        refusedAt(states(stated, 3, LocalDate.of(1, 1, 1)), "/on", "stated-out-of-time");
        refusedAt(
                visitors.manager()
                        .post()
                        .uri("/api/indicators/{id}/statements", stated)
                        .bodyValue(Map.of("value", 3, "on", MARCH, "evidence", "javascript:alert(1)"))
                        .exchange(),
                "/evidence",
                "pattern");
        var taken = Map.of(
                "id", UUID.randomUUID(), "value", 3, "on", MARCH.toString(), "evidence", "https://example.org/proof");
        visitors.manager()
                .post()
                .uri("/api/indicators/{id}/statements", stated)
                .bodyValue(taken)
                .exchange()
                .expectStatus()
                .isCreated();
        problem(
                visitors.manager()
                        .post()
                        .uri("/api/indicators/{id}/statements", stated)
                        .bodyValue(taken)
                        .exchange(),
                409,
                "statement-exists");
    }

    @Test
    void isOfADayThatHasBeenAndOfAnInstantThatIsSettled() {
        var address = "/api/indicators/" + ledger.indicator(of("facts", "year"));
        var tomorrow = clock.today().plusDays(1);
        for (var list : List.of("/values", "/facts")) {
            problem(
                    visitors.manager()
                            .get()
                            .uri(address + list + "?on=" + tomorrow)
                            .exchange(),
                    400,
                    "day-out-of-range");
            problem(
                    visitors.manager()
                            .get()
                            .uri(address + list + "?on=1066-10-14")
                            .exchange(),
                    400,
                    "day-out-of-range");
            problem(
                    visitors.manager()
                            .get()
                            .uri(address + list + "?knownOn=" + clock.instant())
                            .exchange(),
                    400,
                    "known-on-out-of-range");
        }
        problem(
                visitors.manager()
                        .get()
                        .uri(
                                "/api/plans/{id}/figures?goal=glory",
                                desk.drafts().get("planId").stringValue())
                        .exchange(),
                400,
                "goal-unknown");
    }

    private Map<String, Object> of(String measure, String span) {
        return new HashMap<>(Map.of("measure", measure, "kinds", List.of(kind), "span", span));
    }

    private Map<String, Object> with(String field, Object value) {
        var definition = of("facts", "year");
        definition.put(field, value);
        return definition;
    }

    private static Map<String, Object> without(String measure) {
        return Map.of("measure", measure, "span", "year");
    }

    private static Map<String, Object> membersOf(Map<String, Object> attributes) {
        return Map.of("measure", "members-of", "span", "ever", "attributes", attributes);
    }

    private String value(UUID indicator, LocalDate on) {
        return seen(indicator, on, "").path("value").asString("");
    }

    private JsonNode seen(UUID indicator, LocalDate on, String more) {
        return office.sees("/api/indicators/" + indicator + "/values?on=" + on + more);
    }

    private List<JsonNode> facts(UUID indicator, LocalDate on) {
        return facts(indicator, on, "");
    }

    private List<JsonNode> facts(UUID indicator, LocalDate on, String more) {
        var facts = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = office.sees("/api/indicators/" + indicator + "/facts?limit=7&on=" + on + more + next);
            facts.addAll(page.get("items").values());
            next = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());
        return facts;
    }

    private ResponseSpec states(UUID indicator, int value, LocalDate on) {
        return visitors.manager()
                .post()
                .uri("/api/indicators/{id}/statements", indicator)
                .bodyValue(Map.of("value", value, "on", on.toString(), "evidence", "https://example.org/proof"))
                .exchange();
    }

    private ResponseSpec adds(JsonNode plan, Map<String, Object> form) {
        return visitors.manager()
                .post()
                .uri("/api/plans/{id}/indicators", plan.get("planId").stringValue())
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec removes(JsonNode indicator) {
        return visitors.manager()
                .delete()
                .uri("/api/indicators/{id}", id(indicator))
                .header(HttpHeaders.IF_MATCH, tag(indicator))
                .exchange();
    }

    private List<String> snapshots(UUID indicator) {
        return database.sql("SELECT seen::text AS seen FROM counted_figure WHERE indicator_id = :id ORDER BY day")
                .bind("id", indicator)
                .map(row -> row.get("seen", String.class))
                .all()
                .collectList()
                .block();
    }

    private void others(int count) {
        database.sql("""
                        INSERT INTO plan_fact (kind, happened_on, subject, sequence, source)
                        SELECT 'test.other.n' || n, DATE '2025-01-01' + n % 300, gen_random_uuid(), 1, '/api/tests'
                          FROM generate_series(1, :count) n
                        """).bind("count", count).then().block();
    }

    private Instant now() {
        return database.sql("SELECT clock_timestamp() AS now")
                .map(row -> row.get("now", Instant.class))
                .one()
                .block();
    }

    private static UUID id(JsonNode indicator) {
        return UUID.fromString(indicator.get("indicatorId").stringValue());
    }

    private static void refusedAt(ResponseSpec response, String pointer, String code) {
        var errors = body(response.expectStatus().isEqualTo(422)).get("errors");
        assertThat(errors.findValuesAsString("pointer")).contains(pointer);
        assertThat(errors.findValuesAsString("code")).contains(code);
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
