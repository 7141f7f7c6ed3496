package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;

/** What administrators will ask about is written down, with whoever did it. */
@MemberServiceTest
class AuditVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    private final UUID account = UUID.randomUUID();
    private WebTestClient admin;

    @BeforeEach
    void comesIn() {
        admin = visitors.holding(visitors.token(account, "admin", null, "*"));
    }

    @Test
    void thatOrganisationsWereMergedAndThatTheyWereNotOne() {
        var survivor = office.registers(organisation());
        var loser = office.registers(organisation());
        var merge = body(admin.post()
                .uri("/api/organisations/{id}/merges", id(survivor, "organisationId"))
                .header(HttpHeaders.IF_MATCH, tag(survivor))
                .bodyValue(Map.of(
                        "loserId", id(loser, "organisationId"),
                        "loserVersion", loser.get("version").longValue(),
                        "choices", Map.of()))
                .exchange()
                .expectStatus()
                .isCreated());
        admin.post()
                .uri(
                        "/api/organisations/{id}/merges/{merge}/undo",
                        id(survivor, "organisationId"),
                        id(merge, "mergeId"))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(deeds())
                .containsExactly(
                        "organisation.merged " + loser.get("organisationId").stringValue(),
                        "organisation.unmerged " + loser.get("organisationId").stringValue());
    }

    @Test
    void thatPersonalDataLeftAndWereErased() {
        var person = id(
                body(admin.post()
                        .uri("/api/people")
                        .bodyValue(Map.of(
                                "organisationId",
                                id(office.registers(organisation()), "organisationId"),
                                "name",
                                "Ana Luz",
                                "email",
                                somebody()))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "personId");

        for (var path : List.of(
                "/api/privacy/people/" + person + "/data",
                "/api/privacy/people/" + person + "/data.pdf",
                "/api/exports/people?format=csv&city=Nowhere",
                "/api/exports/organisations?format=xlsx&city=Nowhere")) {
            assertThat(Visitors.status(admin.get().uri(path).exchange()))
                    .as(path)
                    .isEqualTo(200);
        }
        admin.post()
                .uri("/api/privacy/people/{id}/erasure", person)
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(deeds())
                .containsExactly(
                        "person.data-exported " + person,
                        "person.data-exported " + person,
                        "people.exported csv",
                        "organisations.exported xlsx",
                        "person.erased " + person);
        assertThat(whole()).doesNotContain("Ana Luz", "@example.org");
    }

    @Test
    void thatSettingsWereChanged() {
        var field = body(admin.post()
                .uri("/api/fields")
                .bodyValue(Map.of(
                        "subject",
                        "organisation",
                        "key",
                        "k" + UUID.randomUUID().toString().substring(0, 8),
                        "type",
                        "text",
                        "terms",
                        Map.of("label", Map.of("es", "Campo", "en", "Field"))))
                .exchange()
                .expectStatus()
                .isCreated());
        var rules = office.sees("/api/privacy/retention-rules").get("items");
        var rule = rules.get(0);
        admin.put()
                .uri(
                        "/api/privacy/retention-rules/{category}",
                        rule.get("category").stringValue())
                .header(HttpHeaders.IF_MATCH, tag(rule))
                .bodyValue(Map.of(
                        "months", rule.get("months").intValue(),
                        "basis", rule.get("basis").stringValue(),
                        "effect", rule.get("effect").stringValue()))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(deeds())
                .containsExactly(
                        "field.defined " + field.get("fieldId").stringValue(),
                        "retention-rule.revised " + rule.get("category").stringValue());
    }

    @Test
    void nothingThatWasRefused() {
        var loser = office.registers(organisation());
        admin.post()
                .uri("/api/organisations/{id}/merges", id(loser, "organisationId"))
                .header(HttpHeaders.IF_MATCH, tag(loser))
                .bodyValue(Map.of("loserId", id(loser, "organisationId"), "loserVersion", 1, "choices", Map.of()))
                .exchange()
                .expectStatus()
                .is4xxClientError();
        admin.post()
                .uri("/api/privacy/people/{id}/erasure", UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound();
        admin.get()
                .uri("/api/exports/people?format=csv&kind=no-such-kind")
                .exchange()
                .expectStatus()
                .is4xxClientError();

        assertThat(deeds()).isEmpty();
    }

    private List<String> deeds() {
        return read("SELECT action || ' ' || subject AS line FROM audit WHERE actor = :account ORDER BY id");
    }

    private List<String> whole() {
        return read("SELECT audit::text AS line FROM audit WHERE actor = :account");
    }

    private List<String> read(String sql) {
        return database.sql(sql)
                .bind("account", account)
                .map(row -> row.get("line", String.class))
                .all()
                .collectList()
                .block();
    }
}
