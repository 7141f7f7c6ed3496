package org.tejido.member.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
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
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** One person was written down twice. */
@MemberServiceTest
class MergeOfPeopleVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    UUID home;
    UUID other;
    UUID survivor;
    UUID loser;
    String losersAddress = "";

    @BeforeEach
    void aPersonTwice() {
        home = id(office.registers(organisation()), "organisationId");
        other = id(office.registers(organisation()), "organisationId");
        losersAddress = somebody();
        survivor = person(home, somebody(), "+34 983 000 000");
        loser = person(other, losersAddress, "+34 600 000 000");
    }

    @Test
    void isTriedFirstAndSaysWhatWouldBecomeOfIt() {
        notes(loser);

        var preview = body(visitors.manager()
                .post()
                .uri("/api/people/{id}/merges/preview", survivor)
                .bodyValue(Map.of("loserId", loser, "choices", Map.of("email", Map.of("from", "loser"))))
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(preview.get("fields").findValuesAsString("from"))
                .containsExactlyInAnyOrder("survivor", "loser", "survivor", "survivor");
        assertThat(preview.toString()).contains(losersAddress);
        assertThat(preview.get("moves").findValuesAsString("kind")).containsExactly("notes", "roles");
        assertThat(office.sees("/api/people/" + loser).get("version").intValue())
                .isEqualTo(1);
    }

    @Test
    void leavesOneWithAllThatEitherWas() {
        notes(loser);
        visit(loser);
        var line = whole(visitors.manager(), "/api/people/" + loser + "/history?limit=50", "kind");

        merges(Map.of("email", Map.of("from", "loser"), "phone", Map.of("from", "other")));

        var kept = office.sees("/api/people/" + survivor);
        assertThat(kept.get("email").stringValue()).isEqualTo(losersAddress);
        assertThat(kept.has("phone")).isFalse();
        assertThat(kept.get("organisationId").stringValue()).isEqualTo(home.toString());
        visitors.manager()
                .get()
                .uri("/api/people/" + loser)
                .exchange()
                .expectStatus()
                .isEqualTo(308)
                .expectHeader()
                .location("/api/people/" + survivor);
        visitors.memberOf(UUID.randomUUID())
                .get()
                .uri("/api/people/" + loser)
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(whole(visitors.manager(), "/api/people/" + survivor + "/history?limit=50", "kind"))
                .containsAll(line)
                .contains("member.person.merged");
        assertThat(whole(visitors.memberOf(other), "/api/organisations/" + other + "/people?limit=50", "personId"))
                .containsExactly(survivor.toString());
        assertThat(office.sees("/api/privacy/people/" + survivor + "/data")
                        .get("merged")
                        .toString())
                .contains(losersAddress);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isUndoneAsIfItHadNeverBeen(long seed) {
        var chance = new Random(seed);
        notes(loser);
        visit(loser);
        visit(chance.nextBoolean() ? loser : survivor);
        role(loser, other, "press");
        if (chance.nextBoolean()) {
            role(survivor, other, "press");
        }
        posts("/api/tasks", Map.of("title", "Call", "about", Map.of("kind", "person", "id", loser)));
        tags(chance.nextBoolean() ? List.of(loser, survivor) : List.of(loser));
        if (chance.nextBoolean()) {
            holds(loser);
            holds(survivor);
        }
        var before = snapshot();

        var merge = merges(Map.of("name", Map.of("from", "loser"), "email", Map.of("from", "loser")));
        assertThat(snapshot()).isNotEqualTo(before);
        undoes(merge).expectStatus().isOk();

        assertThat(snapshot()).isEqualTo(before);
        refused(undoes(merge), 409, "merge-undone-already");
        visitors.manager()
                .get()
                .uri("/api/people/" + loser)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void isRefusedForWhatHasChangedAndForWhoeverIsGone() {
        refused(asks("\"7\"", 1, Map.of()), 412, "stale-version");
        refused(asks("\"1\"", 7, Map.of()), 412, "stale-version");
        refused(asks("\"1\"", 1, Map.of("colour", Map.of("from", "loser"))), 422, "merge-choice-unknown");
        refused(asks("\"1\"", 1, Map.of("email", Map.of("from", "other", "value", "nobody"))), 422, "invalid");
        var taken = somebody();
        person(home, taken, "+34 983 000 001");
        refused(
                asks("\"1\"", 1, Map.of("email", Map.of("from", "other", "value", taken))),
                409,
                "person-already-known");
        var known = survivor;
        survivor = loser;
        refused(asks("\"1\"", 1, Map.of()), 422, "merged-with-itself");
        survivor = known;
        erases(loser);
        refused(asks("\"1\"", 1, Map.of()), 409, "person-erased");
    }

    @Test
    void isNotUndoneWhereItCannotBeToldApartAnyMore() {
        var merge = merges(Map.of("name", Map.of("from", "other", "value", "Ana Gil Ruiz")));
        patch(
                        visitors.manager(),
                        "/api/people/" + survivor,
                        tag(office.sees("/api/people/" + survivor)),
                        "{\"name\": \"Ana Ruiz\"}")
                .expectStatus()
                .isOk();

        assertThat(refused(undoes(merge), 409, "merge-overtaken").get("kind").stringValue())
                .isEqualTo("name");
    }

    @Test
    void isErasedWithThePersonAndComesBackNeverMore() {
        visitors.manager()
                .post()
                .uri("/api/inbound-mails")
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .bodyValue(
                        "Message-ID: <%s@mail.example>\r\nFrom: %s\r\nTo: office@cluster.example\r\nSubject: Hello\r\n\r\nHi\r\n"
                                .formatted(UUID.randomUUID(), losersAddress))
                .exchange()
                .expectStatus()
                .isCreated();
        var merge = merges(Map.of());

        erases(survivor);

        refused(undoes(merge), 404, "merge-not-found");
        assertThat(tablesThatHold(losersAddress)).isEmpty();
        assertThat(tablesThatHold("600 000 000")).isEmpty();
    }

    private List<String> tablesThatHold(String words) {
        return database.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'")
                .map(row -> row.get("table_name", String.class))
                .all()
                .concatMap(table -> database.sql("SELECT count(*) AS found FROM \"" + table
                                + "\" it WHERE it::text ILIKE :words AND it::text ILIKE :whose")
                        .bind("words", "%" + words + "%")
                        .bind("whose", "%" + (words.contains("@") ? words : loser.toString()) + "%")
                        .map(row -> row.get("found", Long.class))
                        .one()
                        .filter(found -> found > 0)
                        .map(_ -> table))
                .collectList()
                .block();
    }

    private Map<String, List<String>> snapshot() {
        var rows = new TreeMap<String, List<String>>();
        PersonReferences.ALL.forEach(
                it -> rows.put(it.table() + "." + it.column(), rows(it.table(), "l." + it.column())));
        rows.put("person", rows("person", "l.id"));
        return rows;
    }

    private List<String> rows(String table, String column) {
        return database.sql("SELECT CAST(to_jsonb(l) %s AS text) AS it FROM %s l WHERE %s IN (:one, :other) ORDER BY 1"
                        .formatted(table.equals("person") ? "- 'version'" : "", table, column))
                .bind("one", survivor)
                .bind("other", loser)
                .map(row -> row.get("it", String.class))
                .all()
                .collectList()
                .block();
    }

    private JsonNode merges(Map<String, ?> choices) {
        return body(asks(
                        tag(office.sees("/api/people/" + survivor)),
                        office.sees("/api/people/" + loser).get("version").longValue(),
                        choices)
                .expectStatus()
                .isCreated());
    }

    private ResponseSpec asks(String tag, long loserVersion, Map<String, ?> choices) {
        return visitors.manager()
                .post()
                .uri("/api/people/{id}/merges", survivor)
                .header(HttpHeaders.IF_MATCH, tag)
                .bodyValue(Map.of("loserId", loser, "loserVersion", loserVersion, "choices", choices))
                .exchange();
    }

    private ResponseSpec undoes(JsonNode merge) {
        return visitors.manager()
                .post()
                .uri("/api/people/{id}/merges/{merge}/undo", survivor, id(merge, "mergeId"))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange();
    }

    private void erases(UUID person) {
        visitors.admin()
                .post()
                .uri("/api/privacy/people/{id}/erasure", person)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void holds(UUID person) {
        visitors.admin()
                .put()
                .uri("/api/privacy/people/{id}/hold", person)
                .bodyValue(Map.of("reason", "An appeal"))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void tags(List<UUID> people) {
        var word = id(posts("/api/tags", Map.of("name", UUID.randomUUID().toString(), "colour", "#1b5e20")), "tagId");
        people.forEach(person -> visitors.manager()
                .put()
                .uri("/api/people/{id}/tags", person)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("tags", List.of(word)))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private UUID person(UUID organisation, String email, String phone) {
        return id(
                posts(
                        "/api/people",
                        Map.of("organisationId", organisation, "name", "Ana Gil", "email", email, "phone", phone)),
                "personId");
    }

    private void role(UUID person, UUID organisation, String kind) {
        posts(
                "/api/people/" + person + "/roles",
                Map.of("organisationId", organisation, "kind", kind, "since", "2020-01-01"));
    }

    private void notes(UUID person) {
        posts("/api/people/" + person + "/notes", Map.of("text", "Likes figures."));
    }

    private void visit(UUID person) {
        posts(
                "/api/interactions",
                Map.of(
                        "kind",
                        "visit",
                        "happenedAt",
                        "2026-05-04T10:00:00Z",
                        "text",
                        "A visit",
                        "organisations",
                        List.of(person.equals(loser) ? other : home),
                        "people",
                        List.of(person)));
    }

    private static JsonNode refused(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
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
