package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;

/** Each rule says no in its own words, at its own field, and leaves nothing behind. */
@MemberServiceTest
class BadInputTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest(name = "{0} = {1}: {4}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            name        | null                | 422 | /name        | invalid         | not-null
            name        | '   '               | 422 | /name        | invalid         | not-blank
            name        | "a\\u0000b"         | 422 | /name        | invalid         | pattern
            taxId       | B64717839           | 422 | /taxId       | tax-id-invalid  | tax-id-invalid
            taxId       | 54362315Z           | 422 | /taxId       | tax-id-invalid  | tax-id-invalid
            kind        | guild               | 422 | /kind        | kind-unknown    | kind-unknown
            country     | EL                  | 422 | /country     | country-unknown | country-unknown
            country     | es                  | 422 | /country     | country-unknown | country-unknown
            website     | javascript:alert(1) | 422 | /website     | website-invalid | website-invalid
            website     | https://a b         | 422 | /website     | website-invalid | website-invalid
            sme         | perhaps             | 400 | /sme         | body-malformed  | wrong-form
            keywords    | one                 | 400 | /keywords    | body-malformed  | wrong-form
            nickname    | Onco                | 400 | /nickname    | body-malformed  | unknown-field
            """)
    void isRefusedAtItsField(String field, String value, int status, String pointer, String code, String fieldCode) {
        var organisation = organisationWith(
                field, value == null ? null : value.replace("\"", "").replace("\\u0000", "\0"));
        var before = rows();

        refused(
                visitors.manager()
                        .post()
                        .uri("/api/organisations")
                        .bodyValue(organisation)
                        .exchange(),
                status,
                pointer,
                code,
                fieldCode);
        refused(
                visitors.nobody()
                        .post()
                        .uri("/api/applications")
                        .bodyValue(application(organisation))
                        .exchange(),
                status,
                "/organisation" + pointer,
                code,
                fieldCode.equals("not-null") ? "not-blank" : fieldCode);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name  | '  '                   | /name  | not-blank
            email | nobody                 | /email | email
            email | 'a@b.c d'              | /email | email
            phone | call me                | /phone | pattern
            """)
    void isRefusedAtThePersonsField(String field, String value, String pointer, String fieldCode) {
        var person = new HashMap<String, Object>(Map.of("name", "Ana Gil", "email", somebody()));
        person.put(field, value);
        var form = new HashMap<>(application(organisation()));
        form.put("contact", person);
        var before = rows();

        refused(
                visitors.nobody()
                        .post()
                        .uri("/api/applications")
                        .bodyValue(form)
                        .exchange(),
                422,
                "/contact" + pointer,
                "invalid",
                fieldCode);
        assertThat(rows()).isEqualTo(before);
        person.put("organisationId", id(office.registers(organisation()), "organisationId"));
        refused(
                visitors.manager().post().uri("/api/people").bodyValue(person).exchange(),
                422,
                pointer,
                "invalid",
                fieldCode);
    }

    @Test
    void whoeverAppliesSaysItsTaxNumber() {
        var nameless = organisation();
        nameless.remove("taxId");

        refused(
                visitors.nobody()
                        .post()
                        .uri("/api/applications")
                        .bodyValue(application(nameless))
                        .exchange(),
                422,
                "/organisation/taxId",
                "tax-id-missing",
                "tax-id-missing");
    }

    @Test
    void anIdIsTakenOnce() {
        var form = organisation();
        form.put("id", UUID.randomUUID().toString());
        office.registers(form);
        form.put("taxId", Office.nif());
        form.put("name", organisation().get("name"));

        refused(
                visitors.manager()
                        .post()
                        .uri("/api/organisations")
                        .bodyValue(form)
                        .exchange(),
                409,
                "/id",
                "organisation-exists",
                "organisation-exists");
    }

    @Test
    void aPersonIsKnownOnceAtAnOrganisation() {
        var person = Map.of(
                "organisationId",
                id(office.registers(organisation()), "organisationId"),
                "name",
                "Ana Gil",
                "email",
                "ana@gil.example");
        visitors.manager()
                .post()
                .uri("/api/people")
                .bodyValue(person)
                .exchange()
                .expectStatus()
                .isCreated();
        var again = new HashMap<String, Object>(person);
        again.put("email", "ANA@gil.example");

        refused(
                visitors.manager().post().uri("/api/people").bodyValue(again).exchange(),
                409,
                "/email",
                "person-already-known",
                "person-already-known");
    }

    @Test
    void aCompanyOfUnknownSizeHasNoUsualTier() {
        var company = organisation();
        company.remove("sme");
        var applied = office.appliesFor(id(office.registers(company), "organisationId"));

        refused(office.decides(applied, "admission", Map.of()), 422, "/tier", "tier-unclear", "tier-unclear");
        refused(
                office.decides(applied, "admission", Map.of("tier", "gold")),
                422,
                "/tier",
                "tier-unknown",
                "tier-unknown");
        refused(
                office.decides(
                        applied,
                        "admission",
                        Map.of(
                                "tier",
                                "sme",
                                "since",
                                clock.today().minusDays(1).toString())),
                422,
                "/since",
                "since-precedes-application",
                "since-precedes-application");
        refused(office.decides(applied, "rejection", Map.of("reason", " ")), 422, "/reason", "invalid", "not-blank");
        assertThat(office.seesMembership(id(applied, "membershipId"))
                        .get("stage")
                        .stringValue())
                .isEqualTo("applied");
    }

    @Test
    void anEndIsNeitherBeforeTheStartNorInThePast() {
        var active = office.admits(office.appliesFor(id(office.registers(organisation()), "organisationId")));

        refused(
                office.decides(active, "end", Map.of("on", clock.today().toString(), "reason", "Left")),
                422,
                "/on",
                "end-precedes-start",
                "end-precedes-start");
        refused(
                office.decides(
                        active, "end", Map.of("on", clock.today().minusDays(1).toString(), "reason", "Left")),
                422,
                "/on",
                "end-in-the-past",
                "end-in-the-past");
        refused(
                office.decides(active, "end", Map.of("on", "soon", "reason", "Left")),
                400,
                "/on",
                "body-malformed",
                "wrong-form");
    }

    @Test
    void aChangeSaysWhichVersionItChanges() {
        var organisation = office.registers(organisation());
        var address = "/api/organisations/" + id(organisation, "organisationId");

        visitors.manager()
                .patch()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("if-match-required");
        patch(visitors.manager(), address, "3", "{}").expectStatus().isBadRequest();
        patch(visitors.manager(), address, tag(organisation), "{\"version\": 7}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("body-malformed");
        patch(visitors.manager(), address, tag(organisation), "{\"name\": null}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/name");
        patch(visitors.manager(), address, tag(organisation), "[]")
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/organisations?kind=guild, 422, kind-unknown",
        "/api/organisations?country=xx, 422, country-unknown",
        "/api/organisations?standing=perhaps, 400, standing-unknown",
        "/api/organisations?limit=0, 400, limit-out-of-bounds",
        "/api/organisations?cursor=%21, 400, cursor-malformed",
        "/api/organisations/nobody, 400, parameter-malformed",
        "/api/memberships?stage=maybe, 400, stage-unknown",
        "/api/memberships?organisationId=1, 400, parameter-malformed"
    })
    void aQuestionThatCannotBeReadIsRefused(String address, int status, String code) {
        visitors.manager()
                .get()
                .uri(java.net.URI.create(visitors.baseUrl() + address))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%25", "_", "'", "%5C", "..", "%F0%9F%98%80", "a%00b", "%EF%BF%BF"})
    void nothingThatIsTypedIntoASearchBreaksIt(String typed) {
        visitors.manager()
                .get()
                .uri(java.net.URI.create(visitors.baseUrl() + "/api/organisations?query=" + typed))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aCursorOfOnesOwnMakingIsRefused() {
        var organisation = id(office.registers(organisation()), "organisationId");
        for (var keys : List.of(
                "a\0b\u001f" + UUID.randomUUID(),
                "name\u001fno-id",
                "+1000000000-12-31T00:00:00Z\u001f1",
                "99999999999999\u001f" + UUID.randomUUID())) {
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes());
            for (var list : List.of(
                    "/api/organisations",
                    "/api/directory",
                    "/api/memberships",
                    "/api/organisations/" + organisation + "/people",
                    "/api/organisations/" + organisation + "/history")) {
                var answer =
                        visitors.manager().get().uri(list + "?cursor=" + cursor).exchange();
                assertThat(Visitors.status(answer))
                        .as("%s after %s", list, keys)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void aKindOfHistoryThatCannotBeIsRefused() {
        var organisation = id(office.registers(organisation()), "organisationId");

        visitors.manager()
                .get()
                .uri(java.net.URI.create(
                        visitors.baseUrl() + "/api/organisations/" + organisation + "/history?kind=%00"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("kind-malformed");
    }

    private void refused(ResponseSpec answer, int status, String pointer, String code, String fieldCode) {
        var problem = body(answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.get("errors").values()).anySatisfy(error -> {
            assertThat(error.get("pointer").stringValue()).isEqualTo(pointer);
            assertThat(error.get("code").stringValue()).isIn(fieldCode, "not-blank");
        });
    }

    private Long rows() {
        return database.sql("""
                        SELECT (SELECT count(*) FROM organisation) + (SELECT count(*) FROM person)
                             + (SELECT count(*) FROM membership) + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM history)
                        """).map(row -> row.get(0, Long.class)).one().block();
    }
}
