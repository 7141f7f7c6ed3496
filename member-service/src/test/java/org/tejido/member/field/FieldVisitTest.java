package org.tejido.member.field;

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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office says what it wants to know, and fills it in. */
@MemberServiceTest
class FieldVisitTest {

    private static final String CHOICES = """
            , "choices": [{"key": "pt", "label": {"es": "Portugal", "en": "Portugal"}},
                          {"key": "fr", "label": {"es": "Francia", "en": "France"}}]""";

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    UUID member = new UUID(0, 0);
    String organisation = "";
    String person = "";
    String key = "";

    @BeforeEach
    void anOrganisationWithAPerson() {
        key = "k" + UUID.randomUUID().toString().substring(0, 18);
        member = id(office.registers(organisation()), "organisationId");
        organisation = "/api/organisations/" + member;
        person = "/api/people/"
                + id(
                        body(visitors.manager()
                                .post()
                                .uri("/api/people")
                                .bodyValue(Map.of("organisationId", member, "name", "Ana Gil", "email", somebody()))
                                .exchange()),
                        "personId");
    }

    /** So that no field of one story has to be filled in by another, and their number stays small. */
    @AfterEach
    void theOfficeForgetsItsFields() {
        database.sql("DELETE FROM field_value").then().block();
        database.sql("DELETE FROM field").then().block();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text   |                            | "Casa  Ñandú"
            number |                            | 12.5
            number | , "least": -1, "most": 7.5 | -1
            number | , "least": -1, "most": 7.5 | 7.5
            date   |                            | "2024-02-29"
            yes-no |                            | false
            choice | choices                    | "fr"
            choices| choices                    | ["fr", "pt"]
            link   |                            | "https://example.org/a?b=c"
            """)
    void areFilledInByTheirType(String type, String terms, String value) {
        for (var subject : List.of("organisation", "person")) {
            defines(subject, type, terms(terms));
            var owner = subject.equals("person") ? person : organisation;

            var filled = body(fillsIn(owner, "\"%s\": %s".formatted(key, value))
                    .expectStatus()
                    .isOk());

            assertThat(filled.get("fields").get(key))
                    .isEqualTo(JsonMapper.shared().readTree(value));
            assertThat(filled.get("version").intValue()).isEqualTo(2);
            assertThat(office.sees(owner + "/fields")).isEqualTo(filled);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text         |                            | 7                    | value-wrong-form
            text         |                            | " "                  | value-wrong-form
            text         |                            | "a\\u0000b"          | value-wrong-form
            text         |                            | {"a": "b"}           | value-wrong-form
            number       |                            | "7"                  | value-wrong-form
            number       |                            | 1e400                | value-wrong-form
            number       |                            | 0.0000001            | value-wrong-form
            number       | , "least": -1, "most": 7.5 | -1.000001            | value-out-of-bounds
            number       | , "least": -1, "most": 7.5 | 7.500001             | value-out-of-bounds
            date         |                            | "2023-02-29"         | value-wrong-form
            date         |                            | "+12023-02-20"       | value-wrong-form
            yes-no       |                            | "true"               | value-wrong-form
            choice       | choices                    | "de"                 | choice-unknown
            choices      | choices                    | ["fr", "de"]         | choice-unknown
            choices      | choices                    | "fr"                 | value-wrong-form
            choices      | choices                    | []                   | value-wrong-form
            link         |                            | "javascript:alert(1)"| value-wrong-form
            link         |                            | "https:/x"           | value-wrong-form
            organisation |                            | "nobody"             | value-wrong-form
            organisation |                            | "00000000-0000-0000-0000-000000000001" | referred-organisation-unknown
            """)
    void areRefusedAtTheirField(String type, String terms, String value, String code) {
        defines("organisation", type, terms(terms));

        var problem = problem(fillsIn(organisation, "\"%s\": %s".formatted(key, value)), 422, code);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/fields/" + key);
        assertThat(office.sees(organisation + "/fields").get("fields")).isEmpty();
    }

    @Test
    void referToAnOrganisation() {
        defines("organisation", "organisation", "");
        var parent = id(office.registers(organisation()), "organisationId");

        fillsIn(organisation, "\"%s\": \"%s\"".formatted(key, parent))
                .expectStatus()
                .isOk();

        assertThat(found(key + "=" + parent)).containsExactly(member.toString());
    }

    @Test
    void areEmptiedAndKeptByAMergePatch() {
        defines("organisation", "choices", terms("choices"));
        var other = key;
        key = key + "x";
        defines("organisation", "text", "");
        fillsIn(organisation, "\"%s\": [\"pt\", \"fr\"], \"%s\": \"A\"".formatted(other, key))
                .expectStatus()
                .isOk();

        fillsIn(organisation, "\"%s\": [\"fr\"]".formatted(other))
                .expectStatus()
                .isOk();
        assertThat(office.sees(organisation + "/fields").get("fields").toString())
                .isEqualTo("{\"%s\":[\"fr\"],\"%s\":\"A\"}".formatted(other, key));
        var filled = body(fillsIn(organisation, "\"%s\": null".formatted(other))
                .expectStatus()
                .isOk());

        assertThat(filled.get("fields").toString()).isEqualTo("{\"%s\":\"A\"}".formatted(key));
        assertThat(body(fillsIn(organisation, "").expectStatus().isOk())).isEqualTo(filled);
        problem(fillsIn(organisation, "\"nowhere\": 1"), 422, "field-unknown");
        problem(
                patch(
                        visitors.manager(),
                        organisation + "/fields",
                        "\"1\"",
                        "{\"fields\": {\"%s\": \"B\"}}".formatted(key)),
                412,
                "stale-version");
    }

    @Test
    void stayAsTheyAreWhenTheFieldChanges() {
        var number = defines("organisation", "number", "");
        var numbers = key;
        key = key + "x";
        var choice = defines("organisation", "choice", terms("choices"));
        fillsIn(organisation, "\"%s\": 50, \"%s\": \"pt\"".formatted(numbers, key))
                .expectStatus()
                .isOk();

        revises(number, "{\"most\": 10}").expectStatus().isOk();
        revises(choice, """
                {"choices": [{"key": "pt", "label": {"es": "Portugal", "en": "Portugal"}, "retired": true},
                             {"key": "fr", "label": {"es": "Francia", "en": "France"}}]}
                """).expectStatus().isOk();
        var before = office.sees(organisation + "/fields").get("fields");

        assertThat(before.toString()).isEqualTo("{\"%s\":50,\"%s\":\"pt\"}".formatted(numbers, key));
        problem(fillsIn(organisation, "\"%s\": 51".formatted(numbers)), 422, "value-out-of-bounds");
        fillsIn(organisation, "\"%s\": \"fr\"".formatted(key)).expectStatus().isOk();
        problem(fillsIn(organisation, "\"%s\": \"pt\"".formatted(key)), 422, "choice-unknown");
        revises(number, "{\"retired\": true}", 2).expectStatus().isOk();
        problem(fillsIn(organisation, "\"%s\": 5".formatted(numbers)), 422, "field-retired");
        fillsIn(organisation, "\"%s\": null".formatted(key)).expectStatus().isOk();
        assertThat(office.sees(organisation + "/fields")
                        .get("fields")
                        .get(numbers)
                        .intValue())
                .isEqualTo(50);
    }

    @Test
    void haveToBeFilledInWhereTheOfficeSaysSo() {
        defines("organisation", "text", ", \"required\": true");
        var required = key;
        key = key + "x";
        defines("organisation", "text", "");

        var problem = problem(fillsIn(organisation, "\"%s\": \"A\"".formatted(key)), 422, "value-missing");

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/fields/" + required);
        fillsIn(organisation, "\"%s\": \"A\", \"%s\": \"B\"".formatted(key, required))
                .expectStatus()
                .isOk();
        problem(fillsIn(organisation, "\"%s\": null".formatted(required)), 422, "value-missing");
    }

    @Test
    void areSeenByTheMemberWhereTheOfficeSaysSo() {
        defines("organisation", "text", ", \"memberSees\": true");
        var seen = key;
        key = key + "x";
        defines("organisation", "text", "");
        fillsIn(organisation, "\"%s\": \"A\", \"%s\": \"B\"".formatted(seen, key))
                .expectStatus()
                .isOk();

        var shown = body(
                visitors.memberOf(member).get().uri(organisation + "/fields").exchange());

        assertThat(shown.get("fields").toString()).isEqualTo("{\"%s\":\"A\"}".formatted(seen));
        assertThat(whole(visitors.manager(), organisation + "/history?limit=200", "kind"))
                .contains("member.field.filled-in");
        assertThat(whole(visitors.memberOf(member), organisation + "/history?limit=200", "kind"))
                .doesNotContain("member.field.filled-in");
    }

    @ParameterizedTest(name = "{0}: {2} is found by {3}, not by {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text    |         | "Muy Próximo" | =muy proximo                       | =muy
            number  |         | 12.5          | =12.50                             | =12
            number  |         | 12.5          | .from=12.5                         | .from=12.6
            number  |         | 12.5          | .to=12.5                           | .to=12.4
            date    |         | "2024-02-29"  | .from=2024-02-29                   | .to=2024-02-28
            date    |         | "2024-02-29"  | =2024-02-29                        | =2024-03-01
            yes-no  |         | true          | =true                              | =false
            choice  | choices | "fr"          | =fr                                | =pt
            choices | choices | ["fr", "pt"]  | =pt                                | =de
            """)
    void filterTheListOfOrganisations(String type, String terms, String value, String finding, String missing) {
        defines("organisation", type, terms(terms));
        var others = office.registers(organisation());
        assertThat(others).isNotNull();
        fillsIn(organisation, "\"%s\": %s".formatted(key, value)).expectStatus().isOk();

        assertThat(found(key + finding)).containsExactly(member.toString());
        assertThat(found(key + missing)).isEmpty();
    }

    @Test
    void areColumnsOfTheExport() {
        defines("organisation", "choices", terms("choices"));
        var choices = key;
        key = key + "x";
        defines("organisation", "number", "");
        fillsIn(organisation, "\"%s\": [\"fr\", \"pt\"], \"%s\": 12.5".formatted(choices, key))
                .expectStatus()
                .isOk();

        var lines = visitors.manager()
                .get()
                .uri("/api/exports/organisations?field." + key + "=12.5")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).endsWith(",field.%s,field.%s".formatted(choices, key));
        assertThat(lines.getLast()).contains(member.toString()).endsWith(",fr|pt,12.5");
    }

    @Test
    void cannotBeAskedForWhatTheyAreNot() {
        defines("organisation", "text", "");
        for (var asked : List.of(key + ".from=1", "nowhere=1", key + ".between=1", "=1", key + "=%00")) {
            problem(
                    visitors.manager()
                            .get()
                            .uri(java.net.URI.create(visitors.baseUrl() + "/api/organisations?field." + asked))
                            .exchange(),
                    400,
                    "field-filter-malformed");
        }
    }

    @ParameterizedTest(name = "{0} {1} is {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text   | , "unit": "k"            | terms-of-another-type | /unit
            date   | , "least": 1             | terms-of-another-type | /least
            number | , "least": 2, "most": 1  | bounds-reversed       | /most
            number | choices                  | terms-of-another-type | /choices
            choice |                          | nothing-to-choose     | /choices
            """)
    void areDefinedByTermsThatGoTogether(String type, String terms, String code, String pointer) {
        assertThat(problem(posts("organisation", type, terms(terms)), 422, code)
                        .at("/errors/0/pointer")
                        .stringValue())
                .isEqualTo(pointer);
    }

    @Test
    void areDefinedOnceUnderAKey() {
        var choice = defines("organisation", "choice", terms("choices"));
        defines("person", "text", "");

        problem(posts("organisation", "text", ""), 409, "field-key-taken");
        problem(
                revises(choice, "{\"choices\": [{\"key\": \"fr\", \"label\": {\"es\": \"a\", \"en\": \"b\"}}]}"),
                422,
                "choice-dropped");
        problem(revises(choice, "{\"key\": \"other\"}"), 400, "body-malformed");
    }

    @Test
    void areErasedAndToldWithThePerson() {
        defines("person", "text", "");
        fillsIn(person, "\"%s\": \"Likes figures\"".formatted(key))
                .expectStatus()
                .isOk();
        var data = person.replace("/api/people/", "/api/privacy/people/");
        assertThat(office.sees(data + "/data").at("/fields/0/value").stringValue())
                .isEqualTo("Likes figures");

        visitors.admin().post().uri(data + "/erasure").exchange().expectStatus().isCreated();

        assertThat(office.sees(person + "/fields").get("fields")).isEmpty();
        fillsIn(person, "\"%s\": \"Back\"".formatted(key)).expectStatus().isEqualTo(409);
    }

    private static String terms(String named) {
        return named == null ? "" : named.equals("choices") ? CHOICES : named;
    }

    private JsonNode defines(String subject, String type, String terms) {
        return body(posts(subject, type, terms).expectStatus().isCreated());
    }

    private ResponseSpec posts(String subject, String type, String terms) {
        return visitors.admin()
                .post()
                .uri("/api/fields")
                .header("Content-Type", "application/json")
                .bodyValue("""
                        {"subject": "%s", "key": "%s", "type": "%s",
                         "terms": {"label": {"es": "Campo", "en": "Field"}%s}}
                        """.formatted(subject, key, type, terms))
                .exchange();
    }

    private ResponseSpec revises(JsonNode field, String change) {
        return revises(field, change, 1);
    }

    private ResponseSpec revises(JsonNode field, String change, int version) {
        return patch(visitors.admin(), "/api/fields/" + id(field, "fieldId"), "\"" + version + "\"", change);
    }

    private ResponseSpec fillsIn(String owner, String values) {
        return patch(
                visitors.manager(),
                owner + "/fields",
                tag(office.sees(owner + "/fields")),
                "{\"fields\": {%s}}".formatted(values));
    }

    private List<String> found(String asked) {
        return whole(visitors.manager(), "/api/organisations?limit=2&field." + asked, "organisationId");
    }

    private static JsonNode problem(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
