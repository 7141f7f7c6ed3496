package org.tejido.member.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.time.Duration;
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
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class InteractionVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    UUID one = new UUID(0, 0);
    UUID other = new UUID(0, 0);
    UUID ana = new UUID(0, 0);
    UUID luis = new UUID(0, 0);

    @BeforeEach
    void twoOrganisationsWithAPersonEach() {
        one = id(office.registers(organisation()), "organisationId");
        other = id(office.registers(organisation()), "organisationId");
        ana = person(one);
        luis = person(other);
    }

    @Test
    void isSeenWholeByTheTeamAndInPartByThoseItIsSharedWith() {
        var form = meeting();
        form.put("sharedWith", List.of(one));
        var it = records(form);
        assertThat(texts(it, "organisations")).containsExactlyInAnyOrder(one.toString(), other.toString());
        assertThat(texts(it, "people")).containsExactlyInAnyOrder(ana.toString(), luis.toString());

        var seen = body(reads(visitors.memberOf(one), it).expectStatus().isOk());

        assertThat(texts(seen, "organisations")).containsExactly(one.toString());
        assertThat(texts(seen, "people")).containsExactly(ana.toString());
        assertThat(texts(seen, "sharedWith")).containsExactly(one.toString());
        reads(visitors.memberOf(other), it).expectStatus().isNotFound();
        assertThat(list(visitors.memberOf(other), "")).isEmpty();
        assertThat(list(visitors.memberOf(one), ""))
                .containsExactly(it.get("interactionId").stringValue());
        assertThat(list(visitors.juror(), "")).isEmpty();
        visitors.memberOf(other)
                .get()
                .uri("/api/interactions?organisationId=" + one)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void standsInTheHistoryOfEachOrganisationForThoseWhoMaySeeIt() {
        var form = meeting();
        form.put("sharedWith", List.of(one));
        records(form);

        assertThat(history(visitors.manager(), one)).contains("A meeting");
        assertThat(history(visitors.manager(), other)).contains("A meeting");
        assertThat(history(visitors.memberOf(one), one)).contains("A meeting");
        assertThat(history(visitors.memberOf(other), other)).doesNotContain("A meeting");
    }

    @Test
    void canBeSharedLaterAndNoMore() {
        var it = records(meeting());
        reads(visitors.memberOf(other), it).expectStatus().isNotFound();

        var shared = body(shares(it, other).expectStatus().isOk());

        reads(visitors.memberOf(other), it).expectStatus().isOk();
        assertThat(history(visitors.memberOf(other), other)).contains("A meeting");
        problem(shares(it), 412, "stale-version");
        problem(shares(shared, UUID.randomUUID()), 422, "shared-with-stranger");
        shares(shared).expectStatus().isOk();
        reads(visitors.memberOf(other), it).expectStatus().isNotFound();
    }

    @Test
    void isListedPageByPageTheLatestFirstAndByLine() {
        var expected = new ArrayList<String>();
        for (var hours = 1; hours <= 5; hours++) {
            var form = meeting();
            form.put("happenedAt", clock.instant().minus(Duration.ofHours(hours)));
            expected.add(records(form).get("interactionId").stringValue());
        }
        assertThat(whole(visitors.manager(), "/api/interactions?limit=2&organisationId=" + one, "interactionId"))
                .isEqualTo(expected);
        assertThat(whole(visitors.manager(), "/api/interactions?limit=200&line=10", "interactionId"))
                .containsAll(expected);
        assertThat(list(visitors.manager(), "?line=11&organisationId=" + one)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            kind       | letter               | /kind       | invalid
            direction  | sideways             | /direction  | invalid
            minutes    | 1441                 | /minutes    | invalid
            line       | 19                   | /line       | invalid
            text       | ' '                  | /text       | invalid
            happenedAt | 2999-01-01T00:00:00Z | /happenedAt | interaction-not-in-the-past
            happenedAt | 1969-01-01T00:00:00Z | /happenedAt | interaction-not-in-the-past
            """)
    void isRefusedAtItsField(String field, String value, String pointer, String code) {
        var form = meeting();
        form.put(field, value);

        var problem = problem(posts(form), 422, code);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(list(visitors.manager(), "?organisationId=" + one)).isEmpty();
    }

    @Test
    void isAboutOrganisationsAndPeopleWhoAreKnown() {
        var form = meeting();
        form.put("organisations", List.of(one));
        problem(posts(form), 422, "person-elsewhere");
        form.put("organisations", List.of(one, other, UUID.randomUUID()));
        problem(posts(form), 422, "organisation-unknown");
        form.put("organisations", List.of());
        problem(posts(form), 422, "invalid");
        form = meeting();
        form.put("sharedWith", List.of(UUID.randomUUID()));
        problem(posts(form), 422, "shared-with-stranger");

        assertThat(list(visitors.manager(), "?organisationId=" + one)).isEmpty();
        assertThat(history(visitors.manager(), one)).doesNotContain("A meeting");
    }

    @Test
    void isWrittenDownOnceUnderAnId() {
        var form = meeting();
        form.put("id", UUID.randomUUID());
        records(form);

        problem(posts(form), 409, "interaction-exists");
    }

    private Map<String, Object> meeting() {
        var form = new HashMap<String, Object>();
        form.put("kind", "meeting");
        form.put("happenedAt", clock.instant().minus(Duration.ofHours(1)));
        form.put("minutes", 45);
        form.put("line", 10);
        form.put("text", "Spoke of the mission to Lisbon.");
        form.put("organisations", List.of(one, other));
        form.put("people", List.of(ana, luis));
        return form;
    }

    private UUID person(UUID organisation) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/people")
                        .bodyValue(Map.of("organisationId", organisation, "name", "Ana Gil", "email", somebody()))
                        .exchange()),
                "personId");
    }

    private JsonNode records(Map<String, ?> form) {
        return body(posts(form).expectStatus().isCreated());
    }

    private ResponseSpec posts(Map<String, ?> form) {
        return visitors.manager()
                .post()
                .uri("/api/interactions")
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec shares(JsonNode it, UUID... with) {
        return visitors.manager()
                .post()
                .uri("/api/interactions/{id}/sharing", id(it, "interactionId"))
                .header(HttpHeaders.IF_MATCH, tag(it))
                .bodyValue(Map.of("sharedWith", List.of(with)))
                .exchange();
    }

    private static ResponseSpec reads(WebTestClient visitor, JsonNode it) {
        return visitor.get()
                .uri("/api/interactions/{id}", id(it, "interactionId"))
                .exchange();
    }

    private static List<String> list(WebTestClient visitor, String query) {
        return body(visitor.get()
                        .uri("/api/interactions" + query)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("interactionId");
    }

    private static List<String> history(WebTestClient visitor, UUID organisation) {
        return body(visitor.get()
                        .uri("/api/organisations/{id}/history", organisation)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("text");
    }

    private static List<String> texts(JsonNode it, String field) {
        return it.get(field).values().stream().map(JsonNode::stringValue).toList();
    }

    private static JsonNode problem(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
