package org.tejido.member.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.nif;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** One organisation was written down twice. */
@MemberServiceTest
class MergeVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    UUID survivor;
    UUID loser;

    @BeforeEach
    void twoOrganisations() {
        survivor = registers(organisation());
        loser = registers(organisationWith("description", "Ensayos clínicos."));
    }

    @Test
    void isTriedFirstAndSaysWhatWouldBecomeOfIt() {
        var person = person(loser, somebody());
        tags(loser, word(), shared(word()));
        tags(survivor, shared);
        notes(loser);

        var preview = preview(Map.of("city", Map.of("from", "other", "value", "León")));

        assertThat(field(preview, "name").get("from").stringValue()).isEqualTo("survivor");
        assertThat(field(preview, "description").get("from").stringValue()).isEqualTo("loser");
        assertThat(field(preview, "description").get("proposed").stringValue()).isEqualTo("Ensayos clínicos.");
        assertThat(field(preview, "city").get("proposed").stringValue()).isEqualTo("León");
        assertThat(counts(preview))
                .containsEntry("people", "1+0")
                .containsEntry("roles", "1+0")
                .containsEntry("tags", "1+1")
                .containsEntry("notes", "1+0");
        assertThat(preview.get("conflicts")).isEmpty();
        assertThat(office.sees("/api/organisations/" + loser).get("name")).isNotNull();
        assertThat(office.sees("/api/people/" + person).get("organisationId").stringValue())
                .isEqualTo(loser.toString());
    }

    @Test
    void leavesTheSurvivorWithAllThatWasTheLosers() {
        var person = person(loser, somebody());
        var lost = office.sees("/api/organisations/" + loser);
        var number = lost.get("taxId").stringValue();

        var merge = merges(Map.of("description", Map.of("from", "survivor"), "city", Map.of("from", "loser")));

        assertThat(merge.get("loserName")).isEqualTo(lost.get("name"));
        assertThat(office.sees("/api/people/" + person).get("organisationId").stringValue())
                .isEqualTo(survivor.toString());
        var kept = office.sees("/api/organisations/" + survivor);
        assertThat(kept.has("description")).isFalse();
        visitors.manager()
                .get()
                .uri("/api/organisations/" + loser)
                .exchange()
                .expectStatus()
                .isEqualTo(308)
                .expectHeader()
                .location("/api/organisations/" + survivor);
        assertThat(Visitors.status(visitors.nobody()
                        .get()
                        .uri("/api/organisations/" + loser)
                        .exchange()))
                .isEqualTo(401);
        assertThat(whole(
                        visitors.manager(),
                        "/api/organisations?query="
                                + lost.get("name").stringValue().split(" ")[1].replace(",", ""),
                        "organisationId"))
                .containsExactly(survivor.toString());
        assertThat(whole(visitors.manager(), "/api/organisations/" + survivor + "/history?limit=50", "text"))
                .contains("Merged with " + lost.get("name").stringValue())
                .filteredOn("Written down by the cluster"::equals)
                .hasSize(2);
        var again = visitors.manager()
                .post()
                .uri("/api/organisations?resemblanceAccepted=true")
                .bodyValue(organisationWith("taxId", number))
                .exchange();
        assertThat(refused(again, 409, "organisation-already-known")
                        .at("/candidates/0/organisationId")
                        .stringValue())
                .isEqualTo(survivor.toString());
        var third = registers(organisationWith("taxId", nif()));
        refused(
                patch(visitors.manager(), "/api/organisations/" + third, "\"1\"", "{\"taxId\": \"" + number + "\"}"),
                409,
                "organisation-already-known");
    }

    @Test
    void isToldInTheLifeOfTheLoser() {
        var merge = merges(Map.of());
        assertThat(leads()).contains(loser.toString());
        undoes(merge).expectStatus().isOk();
        assertThat(leads()).doesNotContain(loser.toString());

        await().untilAsserted(() -> assertThat(messages.about(loser, "member.organisation.v1"))
                .extracting(Messages.Told::type, Messages.Told::sequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("member.organisation.registered", 1L),
                        org.assertj.core.groups.Tuple.tuple("member.organisation.merged", 2L),
                        org.assertj.core.groups.Tuple.tuple("member.organisation.unmerged", 3L)));
    }

    @Test
    void asksThatNothingHasChangedSinceBothWereRead() {
        refused(asks("\"7\"", 1, Map.of()), 412, "stale-version");
        refused(asks("\"1\"", 7, Map.of()), 412, "stale-version");
        refused(asks("\"1\"", 1, Map.of("colour", Map.of("from", "loser"))), 422, "merge-choice-unknown");
        refused(asks("\"1\"", 1, Map.of("name", Map.of("from", "both"))), 422, "merge-choice-unknown");
        loser = survivor;
        refused(asks("\"1\"", 1, Map.of()), 422, "merged-with-itself");
    }

    @Test
    void isRefusedWhereBothHaveWhatOneHasOnce() {
        var email = somebody();
        person(survivor, email);
        var twice = person(loser, email.toUpperCase(java.util.Locale.ROOT));
        office.appliesFor(survivor);
        office.admits(office.appliesFor(loser));

        var problem = refused(asks("\"1\"", 1, Map.of()), 409, "merge-conflicts");

        assertThat(problem.get("conflicts").findValuesAsString("code"))
                .contains("same-person-at-both", "two-open-memberships");
        assertThat(problem.at("/conflicts/0/keys/0/id").stringValue()).isEqualTo(twice.toString());
        assertThat(preview(Map.of()).get("conflicts")).isEqualTo(problem.get("conflicts"));
        assertThat(office.sees("/api/organisations/" + loser).get("version").longValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isUndoneAsIfItHadNeverBeen(long seed) {
        lives(new Random(seed));
        var before = snapshot();

        var merge = merges(Map.of("name", Map.of("from", "loser"), "taxId", Map.of("from", "loser")));
        assertThat(snapshot()).isNotEqualTo(before);
        undoes(merge).expectStatus().isOk();

        assertThat(snapshot()).isEqualTo(before);
        refused(undoes(merge), 409, "merge-undone-already");
    }

    @Test
    void isUndoneWithWhatHasHappenedSinceToWhatGoesBack() {
        var membership = office.appliesFor(loser);
        var merge = merges(Map.of());
        office.admits(office.seesMembership(id(membership, "membershipId")));
        var later = person(survivor, somebody());

        undoes(merge).expectStatus().isOk();

        assertThat(office.sees("/api/organisations/" + loser).get("standing").stringValue())
                .isEqualTo("member");
        assertThat(office.sees("/api/people/" + later).get("organisationId").stringValue())
                .isEqualTo(survivor.toString());
    }

    @Test
    void isNotUndoneWhereItCannotBeToldApartAnyMore() {
        tags(loser, word());
        var merge = merges(Map.of("description", Map.of("from", "loser")));
        var kept = office.sees("/api/organisations/" + survivor);
        patch(visitors.manager(), "/api/organisations/" + survivor, tag(kept), "{\"description\": \"Otra.\"}")
                .expectStatus()
                .isOk();
        assertThat(refused(undoes(merge), 409, "merge-overtaken").get("kind").stringValue())
                .isEqualTo("description");
        kept = office.sees("/api/organisations/" + survivor);
        patch(
                        visitors.manager(),
                        "/api/organisations/" + survivor,
                        tag(kept),
                        "{\"description\": \"Ensayos clínicos.\", \"city\": \"Burgos\"}")
                .expectStatus()
                .isOk();
        var words = office.sees("/api/organisations/" + survivor + "/tags");
        tags(survivor);
        assertThat(refused(undoes(merge), 409, "merge-overtaken").get("kind").stringValue())
                .isEqualTo("tags");
        tags(survivor, UUID.fromString(words.at("/items/0/tagId").stringValue()));

        var third = registers(organisation());
        var first = survivor;
        var firstLoser = loser;
        loser = survivor;
        survivor = third;
        var second = asks(
                "\"1\"",
                office.sees("/api/organisations/" + loser).get("version").longValue(),
                Map.of());
        var then = body(second.expectStatus().isCreated());
        assertThat(visitors.manager()
                        .get()
                        .uri("/api/organisations/" + firstLoser)
                        .exchange()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation())
                .hasPath("/api/organisations/" + third);
        survivor = first;
        loser = firstLoser;
        refused(undoes(merge), 409, "later-merge-stands");
        survivor = third;
        undoes(then).expectStatus().isOk();
        survivor = first;
        undoes(merge).expectStatus().isOk();
        assertThat(office.sees("/api/organisations/" + first).get("city").stringValue())
                .isEqualTo("Burgos");
    }

    @Test
    void keepsWhatIsHeardOfTheLoserLater() {
        var merge = merges(Map.of());
        database.sql("""
                        INSERT INTO history (organisation_id, occurred_at, kind, subject, sequence, parameters, source)
                        VALUES (:loser, now(), 'project.call.closed', :subject, 1, '{}', '/api/calls/1')
                        """)
                .bind("loser", loser)
                .bind("subject", UUID.randomUUID())
                .then()
                .block();

        assertThat(kinds(survivor)).contains("project.call.closed");
        undoes(merge).expectStatus().isOk();
        assertThat(kinds(loser)).contains("project.call.closed");
        assertThat(kinds(survivor)).doesNotContain("project.call.closed");
    }

    @Test
    void bringsNobodyBackWhoWasErasedMeanwhile() {
        var known = person(survivor, somebody());
        role(known, loser, "press");
        role(known, survivor, "press");
        var merge = merges(Map.of());
        visitors.admin()
                .post()
                .uri("/api/privacy/people/{id}/erasure", known)
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .is2xxSuccessful();

        undoes(merge).expectStatus().isOk();

        assertThat(database.sql("SELECT count(*) AS open FROM person_role WHERE person_id = :person AND until IS NULL")
                        .bind("person", known)
                        .map(row -> row.get("open", Long.class))
                        .one()
                        .block())
                .isZero();
    }

    private List<String> leads() {
        return whole(visitors.manager(), "/api/organisation-leads?limit=1", "organisationId");
    }

    private List<String> kinds(UUID organisation) {
        return whole(visitors.manager(), "/api/organisations/" + organisation + "/history?limit=50", "kind");
    }

    /** What happens to two organisations, more or less. */
    private void lives(Random chance) {
        var common = word();
        tags(loser, word(), common);
        if (chance.nextBoolean()) {
            tags(survivor, common);
        }
        person(loser, somebody());
        var known = person(survivor, somebody());
        role(known, loser, "press");
        if (chance.nextBoolean()) {
            role(known, survivor, "press");
        }
        notes(loser);
        posts("/api/tasks", Map.of("title", "Call them", "about", Map.of("kind", "organisation", "id", loser)));
        certificate(loser);
        if (chance.nextBoolean()) {
            certificate(survivor);
        }
        posts("/api/interactions", visit(chance.nextBoolean() ? List.of(loser) : List.of(loser, survivor)));
        for (var one : chance.nextBoolean() ? List.of(loser) : List.of(loser, survivor)) {
            visitors.manager()
                    .put()
                    .uri("/api/organisations/{id}/yearly-figures/2024", one)
                    .bodyValue(Map.of("headcount", "12.50", "turnover", "1000000", "source", "declared"))
                    .exchange()
                    .expectStatus()
                    .is2xxSuccessful();
        }
        var third = registers(organisation());
        holding(loser, third);
        relation(loser, "supplies", third);
        relation(third, "partner-of", loser);
        if (chance.nextBoolean()) {
            holding(loser, survivor);
            relation(survivor, "parent-of", loser);
            holding(survivor, third);
            relation(survivor, "partner-of", third);
        }
        switch (chance.nextInt(3)) {
            case 0 -> office.admits(office.appliesFor(loser));
            case 1 -> office.decides(office.appliesFor(survivor), "rejection", Map.of("reason", "No"));
            default -> office.appliesFor(loser);
        }
    }

    private Map<String, List<String>> snapshot() {
        var rows = new TreeMap<String, List<String>>();
        References.ALL.forEach(it -> rows.put(it.table() + "." + it.column(), rows(it.table(), "l." + it.column())));
        rows.put("organisation", rows("organisation", "l.id"));
        return rows;
    }

    /** Without versions, and without what tells of the merge itself. */
    private List<String> rows(String table, String column) {
        var told = List.of("history", "plan_fact").contains(table)
                ? " AND l.kind NOT IN ('member.organisation.merged', 'member.organisation.unmerged', 'member.organisation.revised')"
                : "";
        var sql = "SELECT CAST(to_jsonb(l) %s AS text) AS it FROM %s l WHERE %s IN (:one, :other)%s ORDER BY 1"
                .formatted(table.equals("organisation") ? "- 'version'" : "", table, column, told);
        return database.sql(sql)
                .bind("one", survivor)
                .bind("other", loser)
                .map(row -> row.get("it", String.class))
                .all()
                .collectList()
                .block();
    }

    private JsonNode preview(Map<String, ?> choices) {
        return body(visitors.manager()
                .post()
                .uri("/api/organisations/{id}/merges/preview", survivor)
                .bodyValue(Map.of("loserId", loser, "choices", choices))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private JsonNode merges(Map<String, ?> choices) {
        return body(asks(
                        tag(office.sees("/api/organisations/" + survivor)),
                        office.sees("/api/organisations/" + loser)
                                .get("version")
                                .longValue(),
                        choices)
                .expectStatus()
                .isCreated());
    }

    private ResponseSpec asks(String tag, long loserVersion, Map<String, ?> choices) {
        return visitors.manager()
                .post()
                .uri("/api/organisations/{id}/merges", survivor)
                .header(HttpHeaders.IF_MATCH, tag)
                .bodyValue(Map.of("loserId", loser, "loserVersion", loserVersion, "choices", choices))
                .exchange();
    }

    private ResponseSpec undoes(JsonNode merge) {
        return visitors.manager()
                .post()
                .uri("/api/organisations/{id}/merges/{merge}/undo", survivor, id(merge, "mergeId"))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange();
    }

    private static JsonNode refused(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }

    private static JsonNode field(JsonNode preview, String name) {
        return StreamSupport.stream(preview.get("fields").spliterator(), false)
                .filter(field -> field.get("field").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> counts(JsonNode preview) {
        return StreamSupport.stream(preview.get("moves").spliterator(), false)
                .collect(Collectors.toMap(
                        kind -> kind.get("kind").stringValue(),
                        kind -> kind.get("moved").asString() + "+"
                                + kind.get("taken").asString()));
    }

    private UUID registers(Map<String, Object> form) {
        return id(office.registers(form), "organisationId");
    }

    private UUID person(UUID organisation, String email) {
        return id(
                posts("/api/people", Map.of("organisationId", organisation, "name", "Ana Gil", "email", email)),
                "personId");
    }

    private void role(UUID person, UUID organisation, String kind) {
        posts(
                "/api/people/" + person + "/roles",
                Map.of("organisationId", organisation, "kind", kind, "since", "2020-01-01"));
    }

    private void notes(UUID organisation) {
        posts("/api/organisations/" + organisation + "/notes", Map.of("text", "Likes figures."));
    }

    private void certificate(UUID organisation) {
        posts(
                "/api/organisations/" + organisation + "/certificates",
                Map.of("scheme", "ISO 9001", "validFrom", "2020-01-01"));
    }

    private void holding(UUID owner, UUID owned) {
        posts(
                "/api/holdings",
                Map.of(
                        "owner",
                        Map.of("organisationId", owner),
                        "owned",
                        Map.of("organisationId", owned),
                        "percentage",
                        "30",
                        "kind",
                        "enterprise",
                        "since",
                        "2020-01-01"));
    }

    private void relation(UUID one, String kind, UUID other) {
        posts(
                "/api/organisations/" + one + "/relations",
                Map.of("kind", kind, "counterpartId", other, "since", "2020-01-01"));
    }

    private static Map<String, Object> visit(List<UUID> organisations) {
        var form = new HashMap<String, Object>();
        form.put("kind", "visit");
        form.put("happenedAt", "2026-05-04T10:00:00Z");
        form.put("text", "A visit");
        form.put("organisations", organisations);
        return form;
    }

    private UUID shared;

    private UUID shared(UUID word) {
        shared = word;
        return word;
    }

    private UUID word() {
        return id(posts("/api/tags", Map.of("name", UUID.randomUUID().toString(), "colour", "#1b5e20")), "tagId");
    }

    private void tags(UUID organisation, UUID... words) {
        var address = "/api/organisations/" + organisation + "/tags";
        visitors.manager()
                .put()
                .uri(address)
                .header(HttpHeaders.IF_MATCH, tag(office.sees(address)))
                .bodyValue(Map.of("tags", List.of(words)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private JsonNode posts(String address, Map<String, ?> form) {
        return body(visitors.manager()
                .post()
                .uri(address)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isCreated());
    }
}
