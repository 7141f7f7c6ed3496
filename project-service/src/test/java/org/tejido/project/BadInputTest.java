package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be is refused with its own code and the field at fault, and leaves nothing behind. */
@ProjectServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    /** What would be taken, by the last word of where it is sent; each line of the table spoils one field of it. */
    private static final JsonNode GOOD = JsonMapper.shared().readTree("""
            {"calls": {"title": "Title", "abstract": "Text", "deadline": "2099-12-31",
                       "contact": {"name": "Ana", "email": "ana@example.org"}},
             "dismissals": {"organisationId": "@other", "because": "place"},
             "interests": {"message": "Hello", "contact": {"name": "Luis", "email": "luis@example.org"}},
             "collaborations": {"title": "Title", "startedOn": "2020-01-01", "organisationIds": ["@owner"]},
             "nda": {"title": "NDA", "document": "Text"},
             "consortia": {"callId": "@open", "name": "Ours", "programme": "horizon-europe", "coordinatorId": "@owner",
                           "partners": [{"organisationId": "@owner", "role": "coordinator"}]},
             "letters": {"letter": "We mean it"},
             "project-proposals": {"title": "Title"},
             "steps": {"stage": "outline"},
             "support": {"line": "2", "minutes": 30, "on": "2025-01-01"},
             "outcomes": {"kind": "patent", "title": "Title", "happenedOn": "2025-01-01", "evidence": {"text": "ES1"},
                          "organisationIds": ["@owner"]},
             "saved-searches": {"name": "Name"}}
            """);

    private static final Pattern LETTERS = Pattern.compile("@(\\d+)x");
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    World world;

    @BeforeAll
    void peopleTheCluster() {
        world = World.with(cluster, visitors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            member | /api/calls                               | title            | ""                                             | 422 | invalid                        | /title
            member | /api/calls                               | title            | null                                           | 422 | invalid                        | /title
            member | /api/calls/@open/dismissals              | because          | "whim"                                         | 422 | invalid                        | /because
            member | /api/calls/@open/dismissals              | organisationId   | null                                           | 422 | invalid                        | /organisationId
            member | /api/calls/@open/dismissals              | organisationId   | "@unknown"                                     | 422 | organisation-unknown           | /organisationId
            member | /api/calls                               | title            | "@301x"                                        | 422 | invalid                        | /title
            member | /api/calls                               | abstract         | " "                                            | 422 | invalid                        | /abstract
            member | /api/calls                               | deadline         | "soon"                                         | 400 | body-malformed                 | /deadline
            member | /api/calls                               | deadline         | null                                           | 422 | invalid                        | /deadline
            member | /api/calls                               | contact          | null                                           | 422 | invalid                        | /contact
            member | /api/calls                               | contact          | {"name": "A", "email": "nobody"}               | 422 | invalid                        | /contact/email
            member | /api/calls                               | contact          | {"name": "A", "phone": "1"}                    | 400 | body-malformed                 | /contact/phone
            member | /api/calls                               | seeks            | {"kinds": ["castle"]}                          | 422 | invalid                        | /seeks/kinds/0
            member | /api/calls                               | seeks            | {"countries": ["ES", "Spain"]}                 | 422 | invalid                        | /seeks/countries/1
            member | /api/calls                               | seeks            | {"expertise": [""]}                            | 422 | invalid                        | /seeks/expertise/0
            member | /api/calls                               | kind             | "lottery"                                      | 422 | invalid                        | /kind
            member | /api/calls                               | readinessLevel   | 10                                             | 422 | invalid                        | /readinessLevel
            member | /api/calls                               | ipStatus         | "mine"                                         | 422 | invalid                        | /ipStatus
            member | /api/calls                               | description      | ""                                             | 422 | invalid                        | /description
            member | /api/calls                               | seeks            | {"roles": ["friend"]}                          | 422 | invalid                        | /seeks/roles/0
            member | /api/calls                               | seeks            | {"tasks": [{"name": " "}]}                     | 422 | invalid                        | /seeks/tasks/0/name
            member | /api/calls                               | excludedIds      | ["@unknown"]                                   | 422 | organisation-unknown           | /excludedIds/0
            member | /api/calls                               | excludedIds      | ["rival"]                                      | 400 | body-malformed                 | /excludedIds/0
            member | /api/calls                               | kind             | "advisory-request", "seeks": {"kinds": ["company"]} | 422 | not-of-this-kind               | /seeks
            member | /api/calls                               | kind             | "technology-request", "ipStatus": "patent-granted" | 422 | not-of-this-kind               | /ipStatus
            member | /api/calls                               | kind             | "business-offer", "programme": "horizon-europe" | 422 | not-of-this-kind               | /programme
            member | /api/calls                               | stage            | "open"                                         | 400 | body-malformed                 | /stage
            member | /api/calls                               | id               | "seven"                                        | 400 | body-malformed                 | /id
            member | /api/calls                               | id               | "@open"                                        | 409 | call-already-drafted           | /id
            team   | /api/calls                               | programme        | "H2020"                                        | 422 | organisation-required          | /organisationId
            team   | /api/calls                               | organisationId   | "@unknown"                                     | 403 | not-a-member                   |
            team   | /api/collaborations                      | organisationIds  | []                                             | 422 | invalid                        | /organisationIds
            team   | /api/collaborations                      | organisationIds  | ["@owner", null]                               | 422 | invalid                        | /organisationIds/1
            team   | /api/collaborations                      | organisationIds  | ["@owner", "@unknown"]                         | 422 | organisation-unknown           | /organisationIds/1
            team   | /api/collaborations                      | organisationIds  | ["@owner", "@owner"]                           | 422 | organisation-named-twice       | /organisationIds/1
            team   | /api/collaborations                      | endedOn          | "2019-12-31"                                   | 422 | end-precedes-start             | /endedOn
            team   | /api/collaborations                      | abstract         | "@20001x"                                      | 422 | invalid                        | /abstract
            team   | /api/collaborations                      | id               | "@collaboration"                               | 409 | collaboration-already-recorded | /id
            member | /api/calls/@open/interests               | message          | "own call"                                     | 409 | own-call                       |
            member | /api/calls/@draft/interests              | message          | "too early"                                    | 409 | wrong-stage                    |
            member | /api/calls/@unknown/interests            | message          | "nowhere"                                      | 404 | call-not-found                 |
            member | /api/calls/@open/interests               | message          | null                                           | 422 | invalid                        | /message
            member | /api/calls/@open/interests               | contact          | {"name": "", "email": "a@example.org"}         | 422 | invalid                        | /contact/name
            member | /api/cooperations/@cooperation/nda       | title            | ""                                             | 422 | invalid                        | /title
            member | /api/cooperations/@cooperation/nda       | document         | null                                           | 422 | invalid                        | /document
            member | /api/cooperations/@cooperation/nda       | sides            | []                                             | 400 | body-malformed                 | /sides
            team   | /api/cooperations/@cooperation/nda       | title            | "For them"                                     | 403 | for-the-parties                |
            member | /api/consortia                           | callId           | "@unknown"                                     | 404 | call-not-found                 |
            member | /api/consortia                           | programme        | "lottery"                                      | 422 | programme-unknown              | /programme
            member | /api/consortia                           | coordinatorId    | "@other"                                       | 422 | coordinator-not-a-partner      | /coordinatorId
            member | /api/consortia                           | partners         | []                                             | 422 | invalid                        | /partners
            member | /api/consortia                           | partners         | [{"organisationId": "@owner", "role": "partner"}, {"organisationId": "@waiting", "role": "partner"}] | 422 | partner-without-cooperation    | /partners/1/organisationId
            member | /api/consortia                           | partners         | [{"organisationId": "@owner", "role": "partner"}, {"organisationId": "@owner", "role": "partner"}] | 422 | partner-named-twice            | /partners/1/organisationId
            member | /api/consortia                           | partners         | [{"organisationId": "@other", "role": "partner"}] | 422 | call-owner-not-a-partner       | /partners
            member | /api/project-proposals                   | title            | " "                                            | 422 | invalid                        | /title
            member | /api/project-proposals                   | requestedFunding | -1                                             | 422 | invalid                        | /requestedFunding
            member | /api/project-proposals                   | deadlines        | [{"name": "Outline"}]                          | 422 | invalid                        | /deadlines/0/on
            member | /api/project-proposals                   | deadlines        | [{"name": "", "on": "2027-02-16"}]             | 422 | invalid                        | /deadlines/0/name
            member | /api/project-proposals                   | consortiumId     | "@unknown"                                     | 422 | consortium-unknown             | /consortiumId
            member | /api/project-proposals                   | id               | "@proposal"                                    | 409 | proposal-already-opened        | /id
            member | /api/project-proposals                   | stage            | "granted"                                      | 400 | body-malformed                 | /stage
            team   | /api/project-proposals                   | topic            | "T"                                            | 422 | organisation-required          | /organisationId
            member | /api/project-proposals/@proposal/steps   | stage            | "idea"                                         | 422 | invalid                        | /stage
            member | /api/project-proposals/@proposal/steps   | stage            | "granted"                                      | 409 | step-not-possible              |
            member | /api/project-proposals/@proposal/steps   | on               | "2001-01-01"                                   | 422 | step-out-of-time               | /on
            member | /api/project-proposals/@proposal/steps   | on               | "2099-01-01"                                   | 422 | step-out-of-time               | /on
            member | /api/project-proposals/@proposal/steps   | grantedFunding   | 1000                                           | 422 | funding-out-of-place           | /grantedFunding
            team   | /api/project-proposals/@proposal/support | minutes          | 0                                              | 422 | invalid                        | /minutes
            team   | /api/project-proposals/@proposal/support | line             | "3"                                            | 422 | invalid                        | /line
            team   | /api/project-proposals/@proposal/support | on               | "2099-01-01"                                   | 422 | support-in-future              | /on
            member | /api/outcomes                            | kind             | "prize"                                        | 422 | invalid                        | /kind
            member | /api/outcomes                            | happenedOn       | "2099-01-01"                                   | 422 | outcome-in-future              | /happenedOn
            member | /api/outcomes                            | quantity         | 3                                              | 422 | quantity-misplaced             | /quantity
            member | /api/outcomes                            | kind             | "jobs"                                         | 422 | quantity-misplaced             | /quantity
            member | /api/outcomes                            | evidence         | {}                                             | 422 | evidence-missing               | /evidence
            member | /api/outcomes                            | evidence         | {"url": "javascript:alert(1)"}                 | 422 | invalid                        | /evidence/url
            member | /api/outcomes                            | organisationIds  | ["@other"]                                     | 422 | own-organisation-missing       | /organisationIds
            member | /api/outcomes                            | organisationIds  | ["@owner", "@owner"]                           | 422 | organisation-named-twice       | /organisationIds/1
            member | /api/outcomes                            | organisationIds  | ["@owner", "@unknown"]                         | 422 | organisation-unknown           | /organisationIds/1
            member | /api/outcomes                            | cooperationId    | "@unknown"                                     | 422 | origin-unknown                 | /cooperationId
            member | /api/outcomes                            | proposalId       | "@unknown"                                     | 422 | origin-unknown                 | /proposalId
            member | /api/outcomes                            | id               | "@outcome"                                     | 409 | outcome-already-recorded       | /id
            member | /api/saved-searches                      | name             | " "                                            | 422 | invalid                        | /name
            member | /api/saved-searches                      | kind             | "lottery"                                      | 422 | invalid                        | /kind
            member | /api/saved-searches                      | country          | "Spain"                                        | 422 | invalid                        | /country
            member | /api/saved-searches                      | query            | "@301x"                                        | 422 | invalid                        | /query
            member | /api/saved-searches                      | account          | "@unknown"                                     | 400 | body-malformed                 | /account
            member | /api/saved-searches                      | name             | "a\\u0000b"                                    | 400 | text-malformed                 |
            member | /api/calls                               | seeks            | {"tasks": [{"name": "a\\u0000b"}]}             | 400 | text-malformed                 |
            member | /api/consortia                           | budget           | 0                                              | 422 | invalid                        | /budget
            member | /api/consortia                           | budget           | 10.001                                         | 422 | invalid                        | /budget
            member | /api/consortia                           | partners         | [{"organisationId": "@owner", "role": "a", "share": 99.5}] | 422 | shares-not-whole               | /partners
            member | /api/consortia                           | partners         | [{"organisationId": "@owner", "role": "a", "share": 101}] | 422 | invalid                        | /partners/0/share
            member | /api/consortia                           | partners         | [{"organisationId": "@owner", "role": "a", "tasks": [" "]}] | 422 | invalid                        | /partners/0/tasks/0
            member | /api/consortia/@consortium/letters       | letter           | " "                                            | 422 | invalid                        | /letter
            team   | /api/consortia/@consortium/letters       | letter           | "For them"                                     | 403 | forbidden                      |
            member | /api/consortia                           | id               | "@consortium"                                  | 409 | consortium-already-proposed    | /id
            """)
    void isRefusedAndLeavesNothingBehind(
            String who, String path, String field, String value, int status, String code, @Nullable String pointer) {
        var form = new TreeMap<String, Object>();
        GOOD.get(path.substring(path.lastIndexOf('/') + 1))
                .properties()
                .forEach(good -> form.put(good.getKey(), good.getValue()));
        form.put(field, value);
        var body = form.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));

        refuses("team".equals(who) ? visitors.manager() : member(), HttpMethod.POST, path, body, status, code, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/consortia/@consortium | {"programme": "lottery"}         | 422 | programme-unknown        | /programme
            /api/consortia/@consortium | {"partners": []}                 | 422 | invalid                  | /partners
            /api/consortia/@consortium | {"stage": "formed"}              | 400 | body-malformed           |
            /api/collaborators/@owner  | {"trlFrom": 7, "trlTo": 3}       | 422 | readiness-range-reversed | /trlTo
            /api/collaborators/@owner  | {"trlFrom": 0}                   | 422 | invalid                  | /trlFrom
            /api/collaborators/@owner  | {"expertise": [""]}              | 422 | invalid                  |
            /api/collaborators/@owner  | {"name": "Better"}               | 400 | body-malformed           |
            /api/collaborators/@owner  | [1]                              | 400 | body-malformed           |
            /api/calls/@draft          | {"contact": {"email": "nobody"}} | 422 | invalid                  | /contact/email
            /api/calls/@draft          | {"anonymous": true}              | 409 | anonymity-gone           | /anonymous
            /api/calls/@open           | {"kind": "technology-offer"}     | 422 | profile-incomplete       | /description
            /api/calls/@draft          | {"kind": null}                   | 422 | invalid                  | /kind
            /api/calls/@draft          | {"excludedIds": ["@unknown"]}    | 422 | organisation-unknown     | /excludedIds/0
            /api/calls/@draft          | {"title": null}                  | 422 | invalid                  | /title
            /api/calls/@open           | {"deadline": "2001-01-01"}       | 409 | deadline-passed          | /deadline
            """)
    void isNotChangedIntoWhatCannotBe(String path, String patch, int status, String code, @Nullable String pointer) {
        refuses(member(), HttpMethod.PATCH, path, patch, status, code, pointer);
    }

    private WebTestClient member() {
        return visitors.memberOf(world.owner());
    }

    private void refuses(
            WebTestClient caller,
            HttpMethod method,
            String path,
            String body,
            int status,
            String code,
            @Nullable String pointer) {
        var before = everything();

        var problem = Cluster.body(caller.method(method)
                .uri(named(path))
                .header(HttpHeaders.IF_MATCH, "\"" + version(path) + "\"")
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        method == HttpMethod.PATCH ? "application/merge-patch+json" : "application/json")
                .bodyValue(named(body))
                .exchange()
                .expectStatus()
                .isEqualTo(status));

        assertThat(Cluster.text(problem, "code")).isEqualTo(code);
        if (pointer != null) {
            assertThat(problem.path("errors").values())
                    .extracting(error -> Cluster.text(error, "pointer"))
                    .contains(pointer);
        }
        assertThat(everything()).isEqualTo(before);
    }

    /** Of what the path leads to; nobody has written a profile yet. */
    private static int version(String path) {
        return path.contains("@open") ? 2 : path.contains("@owner") ? 0 : 1;
    }

    @ParameterizedTest
    @CsvSource({
        "kind=guild, kind-unknown",
        "country=Spain, country-unknown",
        "trl=12, trl-out-of-range",
        "trl=high, parameter-malformed",
        "sme=perhaps, parameter-malformed",
        "lane=0.9, lane-out-of-range"
    })
    void refusesToMatchByWhatThereIsNot(String parameter, String code) {
        visitors.memberOf(world.owner())
                .get()
                .uri("/api/calls/{id}/matches?" + parameter, world.open())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    /** Names of the world for its ids; such as {@code @301x} for so many letters. */
    private String named(String text) {
        var ids = Map.of(
                "@owner", world.owner(),
                "@other", world.other(),
                "@waiting", world.waiting(),
                "@open", world.open(),
                "@draft", world.draft(),
                "@consortium", world.consortium(),
                "@cooperation", world.cooperation(),
                "@proposal", world.proposal(),
                "@outcome", world.outcome(),
                "@collaboration", world.collaboration());
        var named = LETTERS.matcher(text.replace("@unknown", UNKNOWN))
                .replaceAll(many -> "x".repeat(Integer.parseInt(many.group(1))));
        for (var name : ids.entrySet()) {
            named = named.replace(name.getKey(), name.getValue().toString());
        }
        return named;
    }

    /** Every row that a command could write or change. */
    private long everything() {
        return cluster.count("""
                SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM call) + (SELECT count(*) FROM interest)
                     + (SELECT count(*) FROM cooperation) + (SELECT count(*) FROM consortium)
                     + (SELECT count(*) FROM consortium_partner) + (SELECT count(*) FROM nda)
                     + (SELECT count(*) FROM consortium_letter) + (SELECT count(*) FROM proposal)
                     + (SELECT count(*) FROM proposal_support) + (SELECT count(*) FROM saved_search) + (SELECT count(*) FROM outcome)
                     + (SELECT coalesce(sum(version), 0)::bigint FROM proposal) + (SELECT count(*) FROM collaboration)
                     + (SELECT count(*) FROM collaboration_participant) + (SELECT count(*) FROM profile)
                     + (SELECT count(*) FROM dismissed_match)
                     + (SELECT coalesce(sum(version), 0)::bigint FROM call)
                """);
    }
}
