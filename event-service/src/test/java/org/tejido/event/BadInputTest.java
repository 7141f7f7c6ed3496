package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with it, and where; and nothing is written. */
@EventServiceTest
class BadInputTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    JsonMapper json;

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # field      | value                          | status | code               | pointer        | of the field
            kind         | "picnic"                       | 422    | kind-unknown       | /kind          | kind-unknown
            kind         | null                           | 422    | invalid            | /kind          | not-null
            title        | {}                             | 422    | title-missing      | /title         | title-missing
            title        | {"es": "  "}                   | 422    | title-missing      | /title         | title-missing
            title        | {"fr": "Table ronde"}          | 400    | body-malformed     | /title/fr      | unknown-field
            title        | {"es": "a\\u0000b"}            | 422    | invalid            | /title/es      | pattern
            startsAt     | "2027-03-28T02:30:00"          | 422    | local-time-skipped | /startsAt      | local-time-skipped
            startsAt     | "2027-03-28T09:30:00Z"         | 400    | body-malformed     | /startsAt      | wrong-form
            startsAt     | "2027-03-28T09:30:00+01:00"    | 400    | body-malformed     | /startsAt      | wrong-form
            startsAt     | "tomorrow"                     | 400    | body-malformed     | /startsAt      | wrong-form
            startsAt     | "2999-01-01T10:00:00"          | 422    | end-precedes-start | /endsAt        | end-precedes-start
            zone         | "+02:00"                       | 422    | zone-unknown       | /zone          | zone-unknown
            zone         | "Europe/Valladolid"            | 422    | zone-unknown       | /zone          | zone-unknown
            capacity     | 0                              | 422    | invalid            | /capacity      | min
            capacity     | 100001                         | 422    | invalid            | /capacity      | max
            capacity     | "many"                         | 400    | body-malformed     | /capacity      | wrong-form
            price        | {"memberCents": -1, "otherCents": 0, "currency": "EUR"} | 422 | invalid          | /price/memberCents | min
            price        | {"memberCents": 0, "otherCents": 0, "currency": "PTS"}  | 422 | currency-unknown | /price/currency    | currency-unknown
            visibility   | "friends"                      | 422    | visibility-unknown | /visibility    | visibility-unknown
            catering     | true                           | 400    | body-malformed     | /catering      | unknown-field
            """)
    void ofAnEventIsNamedAndNothingIsWritten(
            String field, String value, int status, String code, String pointer, String ofField) {
        var poster = (ObjectNode) json.valueToTree(office.poster());
        poster.set(field, json.readTree(value));
        var before = everything();

        expect(post("/api/events", poster.toString()), status, code, pointer, ofField);

        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # field        | value                                             | status | code                 | pointer          | of the field
            person         | null                                              | 422    | invalid              | /person          | not-null
            person         | {"name": "Ana"}                                   | 422    | invalid              | /person/email    | not-blank
            person         | {"name": " ", "email": "ana@example.org"}         | 422    | invalid              | /person/name     | not-blank
            person         | {"name": "Ana", "email": "ana at example.org"}    | 422    | invalid              | /person/email    | email
            person         | {"name": "a\\u0000b", "email": "ana@example.org"} | 422    | invalid              | /person/name     | pattern
            person         | {"name": "Ana", "email": "ana@exa\\u0000mple.org"} | 422   | invalid              | /person/email    | email
            person         | {"name": "Ana", "email": "a@example.org", "age": 3} | 400  | body-malformed       | /person/age      | unknown-field
            seats          | 0                                                 | 422    | invalid              | /seats           | min
            seats          | 101                                               | 422    | invalid              | /seats           | max
            organisationId | "acme"                                            | 400    | body-malformed       | /organisationId  | wrong-form
            organisationId | "01900000-0000-7000-8000-00000000dead"            | 422    | organisation-unknown | /organisationId  | organisation-unknown
            """)
    void ofARegistrationIsNamedAndNothingIsWritten(
            String field, String value, int status, String code, String pointer, String ofField) {
        var event = office.announces(10);
        var wish = (ObjectNode) json.valueToTree(Office.wish("ana@example.org"));
        wish.set(field, json.readTree(value));
        var before = everything();

        expect(post("/api/events/" + event + "/registrations", wish.toString()), status, code, pointer, ofField);

        assertThat(everything()).isEqualTo(before);
        assertThat(office.taken(event)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/events/01900000-0000-7000-8000-00000000dead, 404, event-not-found",
        "/api/events/not-an-id, 400, parameter-malformed",
        "/api/events?stage=imagined, 400, stage-unknown",
        "/api/events?from=yesterday, 400, parameter-malformed",
        "/api/events?limit=0, 400, limit-out-of-bounds",
        "/api/events?cursor=x, 400, cursor-malformed",
        "/api/events/01900000-0000-7000-8000-00000000dead/registrations, 404, event-not-found",
        "/api/registrations/01900000-0000-7000-8000-00000000dead, 404, registration-not-found",
    })
    void ofAQuestionIsNamed(String address, int status, String code) {
        visitors.manager()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void ofAnUnknownEventIsNamed() {
        registers(visitors.nobody(), UUID.randomUUID(), Office.wish("ana@example.org"))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("event-not-found");
    }

    @Test
    void ofAnUnknownRegistrationAtTheDoorIsNamed() {
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/check-in", UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration-not-found");
    }

    @Test
    void ofAnIdThatIsTakenIsNamed() {
        var event = office.announces(10);
        var id = UUID.randomUUID();
        registers(visitors.nobody(), event, wishWithId(id)).expectStatus().isCreated();

        registers(visitors.nobody(), event, wishWithId(id))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration-exists");
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void ofAChangeWithoutTheVersionThatItIsOfIsNamed() {
        var event = office.drafts(office.poster());

        patch(event.get("eventId").stringValue(), "{}", null)
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("if-match-required");
        patch(event.get("eventId").stringValue(), "{}", "one")
                .expectStatus()
                .isEqualTo(400)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("if-match-malformed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"capacity": null}                              | 422 | invalid
            {"id": "01900000-0000-7000-8000-00000000dead"}  | 422 | id-cannot-change
            {"stage": "published"}                          | 400 | body-malformed
            {"taken": 3}                                    | 400 | body-malformed
            {"zone": "Mars/Olympus"}                        | 422 | zone-unknown
            [1]                                             | 400 | body-malformed
            """)
    void ofAPatchIsNamedAndNothingIsWritten(String patch, int status, String code) {
        var event = office.drafts(office.poster());
        var before = everything();

        patch(event.get("eventId").stringValue(), patch, "\"1\"")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);

        assertThat(everything()).isEqualTo(before);
    }

    private static Map<String, Object> wishWithId(UUID id) {
        var wish = new LinkedHashMap<String, Object>(Office.wish(Office.somebody()));
        wish.put("id", id);
        return wish;
    }

    private ResponseSpec post(String address, String body) {
        return visitors.manager()
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec patch(String event, String patch, String ifMatch) {
        return visitors.manager()
                .patch()
                .uri("/api/events/{id}", event)
                .header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
                .headers(
                        headers -> headers.addAll(HttpHeaders.IF_MATCH, ifMatch == null ? List.of() : List.of(ifMatch)))
                .bodyValue(patch)
                .exchange();
    }

    private static void expect(ResponseSpec answer, int status, String code, String pointer, String ofField) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(ofField);
    }

    /** Rows that a command could have written. What nobody asked for, such as the end of an offer, carries no trace. */
    private String everything() {
        return Objects.requireNonNull(
                database.sql("""
                        SELECT concat_ws(' ', (SELECT count(*) FROM event), (SELECT count(*) FROM pool),
                                              (SELECT sum(version) FROM event), (SELECT count(*) FROM registration),
                                              (SELECT count(*) FROM outbox WHERE traceparent IS NOT NULL),
                                              (SELECT count(*) FROM idempotency))
                        """).map(row -> row.get(0, String.class)).one().block());
    }
}
