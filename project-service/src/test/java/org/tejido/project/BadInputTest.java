package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;

/** What cannot be is refused with its own code and the field at fault, and leaves nothing behind. */
@ProjectServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    /** A call that would be taken; each line of the table spoils one field of it. */
    private static final Map<String, String> CALL = Map.of(
            "title", "\"Title\"",
            "abstract", "\"Text\"",
            "deadline", "\"2099-12-31\"",
            "contact", "{\"name\": \"Ana\", \"email\": \"ana@example.org\"}");

    private static final Map<String, String> COLLABORATION =
            Map.of("title", "\"Title\"", "startedOn", "\"2020-01-01\"", "organisationIds", "[\"@owner\"]");

    private static final Map<String, String> INTEREST =
            Map.of("message", "\"Hello\"", "contact", "{\"name\": \"Luis\", \"email\": \"luis@example.org\"}");

    private static final Map<String, String> NDA = Map.of("title", "\"NDA\"", "document", "\"Text\"");

    private static final Map<String, String> CONSORTIUM = Map.of(
            "callId", "\"@open\"",
            "name", "\"Ours\"",
            "programme", "\"horizon-europe\"",
            "coordinatorId", "\"@owner\"",
            "partners", "[{\"organisationId\": \"@owner\", \"role\": \"coordinator\"}]");

    private static final Map<String, String> DISMISSAL = Map.of("organisationId", "\"@other\"", "because", "\"place\"");

    private static final Map<String, String> LETTER = Map.of("letter", "\"We mean it\"");

    private static final Map<String, String> PROPOSAL = Map.of("title", "\"Title\"");

    private static final Map<String, String> STEP = Map.of("stage", "\"outline\"");

    private static final Map<String, String> SUPPORT = Map.of("line", "\"2\"", "minutes", "30", "on", "\"2025-01-01\"");

    private static final Map<String, String> OUTCOME = Map.of(
            "kind", "\"patent\"",
            "title", "\"Title\"",
            "happenedOn", "\"2025-01-01\"",
            "evidence", "{\"text\": \"ES1\"}",
            "organisationIds", "[\"@owner\"]");

    private static final Map<String, String> SEARCH = Map.of("name", "\"Name\"");

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

    static Stream<Bad> bad() {
        return Stream.of(
                bad("/api/calls", CALL, "title", "\"\"", 422, "invalid", "/title"),
                bad("/api/calls", CALL, "title", "null", 422, "invalid", "/title"),
                bad("/api/calls/@open/dismissals", DISMISSAL, "because", "\"whim\"", 422, "invalid", "/because"),
                bad(
                        "/api/calls/@open/dismissals",
                        DISMISSAL,
                        "organisationId",
                        "null",
                        422,
                        "invalid",
                        "/organisationId"),
                bad(
                        "/api/calls/@open/dismissals",
                        DISMISSAL,
                        "organisationId",
                        "\"" + UNKNOWN + "\"",
                        422,
                        "organisation-unknown",
                        "/organisationId"),
                bad("/api/calls", CALL, "title", "\"" + "x".repeat(301) + "\"", 422, "invalid", "/title"),
                bad("/api/calls", CALL, "abstract", "\" \"", 422, "invalid", "/abstract"),
                bad("/api/calls", CALL, "deadline", "\"soon\"", 400, "body-malformed", "/deadline"),
                bad("/api/calls", CALL, "deadline", "null", 422, "invalid", "/deadline"),
                bad("/api/calls", CALL, "contact", "null", 422, "invalid", "/contact"),
                bad(
                        "/api/calls",
                        CALL,
                        "contact",
                        "{\"name\": \"A\", \"email\": \"nobody\"}",
                        422,
                        "invalid",
                        "/contact/email"),
                bad(
                        "/api/calls",
                        CALL,
                        "contact",
                        "{\"name\": \"A\", \"phone\": \"1\"}",
                        400,
                        "body-malformed",
                        "/contact/phone"),
                bad("/api/calls", CALL, "seeks", "{\"kinds\": [\"castle\"]}", 422, "invalid", "/seeks/kinds/0"),
                bad(
                        "/api/calls",
                        CALL,
                        "seeks",
                        "{\"countries\": [\"ES\", \"Spain\"]}",
                        422,
                        "invalid",
                        "/seeks/countries/1"),
                bad("/api/calls", CALL, "seeks", "{\"expertise\": [\"\"]}", 422, "invalid", "/seeks/expertise/0"),
                bad("/api/calls", CALL, "kind", "\"lottery\"", 422, "invalid", "/kind"),
                bad("/api/calls", CALL, "readinessLevel", "10", 422, "invalid", "/readinessLevel"),
                bad("/api/calls", CALL, "ipStatus", "\"mine\"", 422, "invalid", "/ipStatus"),
                bad("/api/calls", CALL, "description", "\"\"", 422, "invalid", "/description"),
                bad("/api/calls", CALL, "seeks", "{\"roles\": [\"friend\"]}", 422, "invalid", "/seeks/roles/0"),
                bad(
                        "/api/calls",
                        CALL,
                        "seeks",
                        "{\"tasks\": [{\"name\": \" \"}]}",
                        422,
                        "invalid",
                        "/seeks/tasks/0/name"),
                bad(
                        "/api/calls",
                        CALL,
                        "excludedIds",
                        "[\"" + UNKNOWN + "\"]",
                        422,
                        "organisation-unknown",
                        "/excludedIds/0"),
                bad("/api/calls", CALL, "excludedIds", "[\"rival\"]", 400, "body-malformed", "/excludedIds/0"),
                bad(
                        "/api/calls",
                        CALL,
                        "kind",
                        "\"advisory-request\", \"seeks\": {\"kinds\": [\"company\"]}",
                        422,
                        "not-of-this-kind",
                        "/seeks"),
                bad(
                        "/api/calls",
                        CALL,
                        "kind",
                        "\"technology-request\", \"ipStatus\": \"patent-granted\"",
                        422,
                        "not-of-this-kind",
                        "/ipStatus"),
                bad(
                        "/api/calls",
                        CALL,
                        "kind",
                        "\"business-offer\", \"programme\": \"horizon-europe\"",
                        422,
                        "not-of-this-kind",
                        "/programme"),
                bad("/api/calls", CALL, "stage", "\"open\"", 400, "body-malformed", "/stage"),
                bad("/api/calls", CALL, "id", "\"seven\"", 400, "body-malformed", "/id"),
                bad("/api/calls", CALL, "id", "\"@open\"", 409, "call-already-drafted", "/id"),
                team("/api/calls", CALL, "programme", "\"H2020\"", 422, "organisation-required", "/organisationId"),
                team("/api/calls", CALL, "organisationId", "\"" + UNKNOWN + "\"", 403, "not-a-member", null),
                team("/api/collaborations", COLLABORATION, "organisationIds", "[]", 422, "invalid", "/organisationIds"),
                team(
                        "/api/collaborations",
                        COLLABORATION,
                        "organisationIds",
                        "[\"@owner\", null]",
                        422,
                        "invalid",
                        "/organisationIds/1"),
                team(
                        "/api/collaborations",
                        COLLABORATION,
                        "organisationIds",
                        "[\"@owner\", \"" + UNKNOWN + "\"]",
                        422,
                        "organisation-unknown",
                        "/organisationIds/1"),
                team(
                        "/api/collaborations",
                        COLLABORATION,
                        "organisationIds",
                        "[\"@owner\", \"@owner\"]",
                        422,
                        "organisation-named-twice",
                        "/organisationIds/1"),
                team(
                        "/api/collaborations",
                        COLLABORATION,
                        "endedOn",
                        "\"2019-12-31\"",
                        422,
                        "end-precedes-start",
                        "/endedOn"),
                team(
                        "/api/collaborations",
                        COLLABORATION,
                        "abstract",
                        "\"" + "x".repeat(20001) + "\"",
                        422,
                        "invalid",
                        "/abstract"),
                team(
                        "/api/collaborations",
                        COLLABORATION,
                        "id",
                        "\"@collaboration\"",
                        409,
                        "collaboration-already-recorded",
                        "/id"),
                bad("/api/calls/@open/interests", INTEREST, "message", "\"own call\"", 409, "own-call", null),
                bad("/api/calls/@draft/interests", INTEREST, "message", "\"too early\"", 409, "wrong-stage", null),
                bad(
                        "/api/calls/" + UNKNOWN + "/interests",
                        INTEREST,
                        "message",
                        "\"nowhere\"",
                        404,
                        "call-not-found",
                        null),
                bad("/api/calls/@open/interests", INTEREST, "message", "null", 422, "invalid", "/message"),
                bad(
                        "/api/calls/@open/interests",
                        INTEREST,
                        "contact",
                        "{\"name\": \"\", \"email\": \"a@example.org\"}",
                        422,
                        "invalid",
                        "/contact/name"),
                bad("/api/cooperations/@cooperation/nda", NDA, "title", "\"\"", 422, "invalid", "/title"),
                bad("/api/cooperations/@cooperation/nda", NDA, "document", "null", 422, "invalid", "/document"),
                bad("/api/cooperations/@cooperation/nda", NDA, "sides", "[]", 400, "body-malformed", "/sides"),
                team("/api/cooperations/@cooperation/nda", NDA, "title", "\"For them\"", 403, "for-the-parties", null),
                bad("/api/consortia", CONSORTIUM, "callId", "\"" + UNKNOWN + "\"", 404, "call-not-found", null),
                bad("/api/consortia", CONSORTIUM, "programme", "\"lottery\"", 422, "programme-unknown", "/programme"),
                bad(
                        "/api/consortia",
                        CONSORTIUM,
                        "coordinatorId",
                        "\"@other\"",
                        422,
                        "coordinator-not-a-partner",
                        "/coordinatorId"),
                bad("/api/consortia", CONSORTIUM, "partners", "[]", 422, "invalid", "/partners"),
                bad(
                        "/api/consortia",
                        CONSORTIUM,
                        "partners",
                        partners("@owner", "@waiting"),
                        422,
                        "partner-without-cooperation",
                        "/partners/1/organisationId"),
                bad(
                        "/api/consortia",
                        CONSORTIUM,
                        "partners",
                        partners("@owner", "@owner"),
                        422,
                        "partner-named-twice",
                        "/partners/1/organisationId"),
                bad(
                        "/api/consortia",
                        CONSORTIUM,
                        "partners",
                        partners("@other"),
                        422,
                        "call-owner-not-a-partner",
                        "/partners"),
                bad("/api/project-proposals", PROPOSAL, "title", "\" \"", 422, "invalid", "/title"),
                bad("/api/project-proposals", PROPOSAL, "requestedFunding", "-1", 422, "invalid", "/requestedFunding"),
                bad(
                        "/api/project-proposals",
                        PROPOSAL,
                        "deadlines",
                        "[{\"name\": \"Outline\"}]",
                        422,
                        "invalid",
                        "/deadlines/0/on"),
                bad(
                        "/api/project-proposals",
                        PROPOSAL,
                        "deadlines",
                        "[{\"name\": \"\", \"on\": \"2027-02-16\"}]",
                        422,
                        "invalid",
                        "/deadlines/0/name"),
                bad(
                        "/api/project-proposals",
                        PROPOSAL,
                        "consortiumId",
                        "\"" + UNKNOWN + "\"",
                        422,
                        "consortium-unknown",
                        "/consortiumId"),
                bad("/api/project-proposals", PROPOSAL, "id", "\"@proposal\"", 409, "proposal-already-opened", "/id"),
                bad("/api/project-proposals", PROPOSAL, "stage", "\"granted\"", 400, "body-malformed", "/stage"),
                team(
                        "/api/project-proposals",
                        PROPOSAL,
                        "topic",
                        "\"T\"",
                        422,
                        "organisation-required",
                        "/organisationId"),
                bad("/api/project-proposals/@proposal/steps", STEP, "stage", "\"idea\"", 422, "invalid", "/stage"),
                bad(
                        "/api/project-proposals/@proposal/steps",
                        STEP,
                        "stage",
                        "\"granted\"",
                        409,
                        "step-not-possible",
                        null),
                bad(
                        "/api/project-proposals/@proposal/steps",
                        STEP,
                        "on",
                        "\"2001-01-01\"",
                        422,
                        "step-out-of-time",
                        "/on"),
                bad(
                        "/api/project-proposals/@proposal/steps",
                        STEP,
                        "on",
                        "\"2099-01-01\"",
                        422,
                        "step-out-of-time",
                        "/on"),
                bad(
                        "/api/project-proposals/@proposal/steps",
                        STEP,
                        "grantedFunding",
                        "1000",
                        422,
                        "funding-out-of-place",
                        "/grantedFunding"),
                team("/api/project-proposals/@proposal/support", SUPPORT, "minutes", "0", 422, "invalid", "/minutes"),
                team("/api/project-proposals/@proposal/support", SUPPORT, "line", "\"3\"", 422, "invalid", "/line"),
                team(
                        "/api/project-proposals/@proposal/support",
                        SUPPORT,
                        "on",
                        "\"2099-01-01\"",
                        422,
                        "support-in-future",
                        "/on"),
                bad("/api/outcomes", OUTCOME, "kind", "\"prize\"", 422, "invalid", "/kind"),
                bad("/api/outcomes", OUTCOME, "happenedOn", "\"2099-01-01\"", 422, "outcome-in-future", "/happenedOn"),
                bad("/api/outcomes", OUTCOME, "quantity", "3", 422, "quantity-misplaced", "/quantity"),
                bad("/api/outcomes", OUTCOME, "kind", "\"jobs\"", 422, "quantity-misplaced", "/quantity"),
                bad("/api/outcomes", OUTCOME, "evidence", "{}", 422, "evidence-missing", "/evidence"),
                bad(
                        "/api/outcomes",
                        OUTCOME,
                        "evidence",
                        "{\"url\": \"javascript:alert(1)\"}",
                        422,
                        "invalid",
                        "/evidence/url"),
                bad(
                        "/api/outcomes",
                        OUTCOME,
                        "organisationIds",
                        "[\"@other\"]",
                        422,
                        "own-organisation-missing",
                        "/organisationIds"),
                bad(
                        "/api/outcomes",
                        OUTCOME,
                        "organisationIds",
                        "[\"@owner\", \"@owner\"]",
                        422,
                        "organisation-named-twice",
                        "/organisationIds/1"),
                bad(
                        "/api/outcomes",
                        OUTCOME,
                        "organisationIds",
                        "[\"@owner\", \"" + UNKNOWN + "\"]",
                        422,
                        "organisation-unknown",
                        "/organisationIds/1"),
                bad(
                        "/api/outcomes",
                        OUTCOME,
                        "cooperationId",
                        "\"" + UNKNOWN + "\"",
                        422,
                        "origin-unknown",
                        "/cooperationId"),
                bad(
                        "/api/outcomes",
                        OUTCOME,
                        "proposalId",
                        "\"" + UNKNOWN + "\"",
                        422,
                        "origin-unknown",
                        "/proposalId"),
                bad("/api/outcomes", OUTCOME, "id", "\"@outcome\"", 409, "outcome-already-recorded", "/id"),
                bad("/api/saved-searches", SEARCH, "name", "\" \"", 422, "invalid", "/name"),
                bad("/api/saved-searches", SEARCH, "kind", "\"lottery\"", 422, "invalid", "/kind"),
                bad("/api/saved-searches", SEARCH, "country", "\"Spain\"", 422, "invalid", "/country"),
                bad("/api/saved-searches", SEARCH, "query", "\"" + "x".repeat(301) + "\"", 422, "invalid", "/query"),
                bad("/api/saved-searches", SEARCH, "account", "\"" + UNKNOWN + "\"", 400, "body-malformed", "/account"),
                bad("/api/consortia", CONSORTIUM, "budget", "0", 422, "invalid", "/budget"),
                bad("/api/consortia", CONSORTIUM, "budget", "10.001", 422, "invalid", "/budget"),
                bad(
                        "/api/consortia",
                        CONSORTIUM,
                        "partners",
                        "[{\"organisationId\": \"@owner\", \"role\": \"a\", \"share\": 99.5}]",
                        422,
                        "shares-not-whole",
                        "/partners"),
                bad(
                        "/api/consortia",
                        CONSORTIUM,
                        "partners",
                        "[{\"organisationId\": \"@owner\", \"role\": \"a\", \"share\": 101}]",
                        422,
                        "invalid",
                        "/partners/0/share"),
                bad(
                        "/api/consortia",
                        CONSORTIUM,
                        "partners",
                        "[{\"organisationId\": \"@owner\", \"role\": \"a\", \"tasks\": [\" \"]}]",
                        422,
                        "invalid",
                        "/partners/0/tasks/0"),
                bad("/api/consortia/@consortium/letters", LETTER, "letter", "\" \"", 422, "invalid", "/letter"),
                team("/api/consortia/@consortium/letters", LETTER, "letter", "\"For them\"", 403, "forbidden", null),
                patch(
                        "/api/consortia/@consortium",
                        "{\"programme\": \"lottery\"}",
                        422,
                        "programme-unknown",
                        "/programme"),
                patch("/api/consortia/@consortium", "{\"partners\": []}", 422, "invalid", "/partners"),
                patch("/api/consortia/@consortium", "{\"stage\": \"formed\"}", 400, "body-malformed", null),
                bad("/api/consortia", CONSORTIUM, "id", "\"@consortium\"", 409, "consortium-already-proposed", "/id"),
                patch(
                        "/api/collaborators/@owner",
                        "{\"trlFrom\": 7, \"trlTo\": 3}",
                        422,
                        "readiness-range-reversed",
                        "/trlTo"),
                patch("/api/collaborators/@owner", "{\"trlFrom\": 0}", 422, "invalid", "/trlFrom"),
                patch("/api/collaborators/@owner", "{\"expertise\": [\"\"]}", 422, "invalid", null),
                patch("/api/collaborators/@owner", "{\"name\": \"Better\"}", 400, "body-malformed", null),
                patch("/api/collaborators/@owner", "[1]", 400, "body-malformed", null),
                patch("/api/calls/@draft", "{\"contact\": {\"email\": \"nobody\"}}", 422, "invalid", "/contact/email"),
                patch("/api/calls/@draft", "{\"anonymous\": true}", 409, "anonymity-gone", "/anonymous"),
                patch(
                        "/api/calls/@open",
                        "{\"kind\": \"technology-offer\"}",
                        422,
                        "profile-incomplete",
                        "/description"),
                patch("/api/calls/@draft", "{\"kind\": null}", 422, "invalid", "/kind"),
                patch(
                        "/api/calls/@draft",
                        "{\"excludedIds\": [\"" + UNKNOWN + "\"]}",
                        422,
                        "organisation-unknown",
                        "/excludedIds/0"),
                patch("/api/calls/@draft", "{\"title\": null}", 422, "invalid", "/title"),
                patch("/api/calls/@open", "{\"deadline\": \"2001-01-01\"}", 409, "deadline-passed", "/deadline"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedAndLeavesNothingBehind(Bad bad) {
        var caller = bad.team() ? visitors.manager() : visitors.memberOf(world.owner());
        var before = everything();

        var problem = Cluster.body(send(caller, bad).expectStatus().isEqualTo(bad.status()));

        assertThat(Cluster.text(problem, "code")).isEqualTo(bad.code());
        if (bad.pointer() != null) {
            assertThat(problem.path("errors").values())
                    .extracting(error -> Cluster.text(error, "pointer"))
                    .contains(bad.pointer());
        }
        assertThat(everything()).isEqualTo(before);
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

    private WebTestClient.ResponseSpec send(WebTestClient caller, Bad bad) {
        var version = bad.path().contains("@open")
                ? 2
                : bad.path().contains("@draft")
                                || bad.path().contains("@consortium")
                                || bad.path().contains("@proposal")
                        ? 1
                        : 0;
        return caller.method(HttpMethod.valueOf(bad.method()))
                .uri(named(bad.path()))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        "PATCH".equals(bad.method()) ? "application/merge-patch+json" : "application/json")
                .bodyValue(named(bad.body()))
                .exchange();
    }

    private String named(String text) {
        var named = text;
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
        for (Map.Entry<String, UUID> name : ids.entrySet()) {
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

    private static String partners(String... organisations) {
        return "["
                + String.join(
                        ", ",
                        Stream.of(organisations)
                                .map(organisation ->
                                        "{\"organisationId\": \"" + organisation + "\", \"role\": \"partner\"}")
                                .toList())
                + "]";
    }

    private static Bad bad(
            String path,
            Map<String, String> good,
            String field,
            String value,
            int status,
            String code,
            String pointer) {
        return new Bad("POST", path, spoiled(good, field, value), false, status, code, pointer);
    }

    private static Bad team(
            String path,
            Map<String, String> good,
            String field,
            String value,
            int status,
            String code,
            String pointer) {
        return new Bad("POST", path, spoiled(good, field, value), true, status, code, pointer);
    }

    private static Bad patch(String path, String body, int status, String code, String pointer) {
        return new Bad("PATCH", path, body, false, status, code, pointer);
    }

    private static String spoiled(Map<String, String> good, String field, String value) {
        var fields = new TreeMap<>(good);
        fields.put(field, value);
        return "{"
                + String.join(
                        ", ",
                        fields.entrySet().stream()
                                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                                .toList())
                + "}";
    }

    record Bad(String method, String path, String body, boolean team, int status, String code, String pointer) {

        @Override
        public String toString() {
            return "%s %s %s".formatted(method, path, body.substring(0, Math.min(100, body.length())));
        }
    }
}
