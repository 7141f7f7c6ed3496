package org.tejido.member.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class TaskVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    UUID owner = UUID.randomUUID();
    UUID about = new UUID(0, 0);

    @BeforeEach
    void somebodyToDoSomethingFor() {
        owner = UUID.randomUUID();
        about = id(office.registers(organisation()), "organisationId");
    }

    @Test
    void isDoneBySomebodyAndCanBeOpenedAgain() {
        var account = UUID.randomUUID();
        var manager = visitors.holding(visitors.token(account, "manager", null, "*"));
        var it = plans(task());
        assertThat(it.get("state").stringValue()).isEqualTo("open");

        var done = body(says(manager, it, "completion").expectStatus().isOk());

        assertThat(done.get("state").stringValue()).isEqualTo("done");
        assertThat(done.get("doneBy").stringValue()).isEqualTo(account.toString());
        assertThat(done.has("doneAt")).isTrue();
        problem(says(manager, it, "completion"), 412, "stale-version");
        problem(says(manager, done, "completion"), 409, "wrong-stage");
        problem(patch(manager, "/api/tasks/" + id(done, "taskId"), tag(done), "{}"), 409, "wrong-stage");
        var open = body(says(manager, done, "reopening").expectStatus().isOk());
        assertThat(open.get("state").stringValue()).isEqualTo("open");
        assertThat(open.has("doneBy")).isFalse();
        problem(says(manager, open, "reopening"), 409, "wrong-stage");
    }

    @Test
    void standsInTheHistoryForTheTeamAloneOnceItIsDone() {
        var it = plans(task());
        assertThat(history(visitors.manager())).noneMatch(line -> line.contains("Ask for the certificate"));

        says(visitors.manager(), it, "completion").expectStatus().isOk();

        assertThat(history(visitors.manager())).contains("Task done: \u201cAsk for the certificate\u201d");
        assertThat(history(visitors.memberOf(about))).noneMatch(line -> line.contains("Ask for the certificate"));
    }

    @Test
    void standsInTheHistoryOfWhoseverPersonOrCaseOrInteractionItWasAbout() {
        var person = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/people")
                        .bodyValue(Map.of("organisationId", about, "name", "Ana Gil", "email", somebody()))
                        .exchange()),
                "personId");
        var opened = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/onboarding-cases")
                        .bodyValue(Map.of("organisationId", about))
                        .exchange()),
                "caseId");
        for (var subject : Map.of(
                        "person", person, "onboarding-case", opened, "interaction", call(about, "incoming", 2))
                .entrySet()) {
            var form = task();
            form.put("title", "About the " + subject.getKey());
            form.put("about", Map.of("kind", subject.getKey(), "id", subject.getValue()));
            var it = plans(form);
            assertThat(it.at("/about/id").stringValue())
                    .isEqualTo(subject.getValue().toString());
            says(visitors.manager(), it, "completion").expectStatus().isOk();
            assertThat(history(visitors.manager()))
                    .contains("Task done: \u201cAbout the " + subject.getKey() + "\u201d");
        }
    }

    @Test
    void comesAgainOnceHoweverOftenItIsDone() {
        var form = task();
        form.put("dueOn", clock.today().minusDays(10));
        form.put("every", "week");
        var done = body(says(visitors.manager(), plans(form), "completion"));

        var open = body(says(visitors.manager(), done, "reopening"));
        says(visitors.manager(), open, "completion").expectStatus().isOk();

        var next = office.sees("/api/tasks?state=open&owner=" + owner).get("items");
        assertThat(next.values()).singleElement().satisfies(task -> {
            assertThat(task.get("dueOn").stringValue())
                    .isEqualTo(clock.today().plusDays(4).toString());
            assertThat(task.get("every").stringValue()).isEqualTo("week");
            assertThat(task.get("follows").stringValue())
                    .isEqualTo(done.get("taskId").stringValue());
        });
    }

    @Test
    void isGivenToSomebodyElseAndPutOffByAPatch() {
        var form = task();
        form.put("dueOn", clock.today());
        form.put("every", "month");
        var it = plans(form);
        var other = UUID.randomUUID();
        var address = "/api/tasks/" + id(it, "taskId");

        var revised = body(patch(
                        visitors.manager(),
                        address,
                        tag(it),
                        "{\"owner\": \"" + other + "\", \"every\": null, \"about\": null, \"title\": \"Later\"}")
                .expectStatus()
                .isOk());

        assertThat(revised.get("owner").stringValue()).isEqualTo(other.toString());
        assertThat(revised.get("title").stringValue()).isEqualTo("Later");
        assertThat(revised.has("every")).isFalse();
        assertThat(revised.has("about")).isFalse();
        problem(patch(visitors.manager(), address, tag(it), "{}"), 412, "stale-version");
        problem(
                patch(visitors.manager(), address, tag(revised), "{\"dueOn\": null, \"every\": \"week\"}"),
                422,
                "comes-again-without-day");
        problem(patch(visitors.manager(), address, tag(revised), "{\"state\": \"done\"}"), 400, "body-malformed");
    }

    @Test
    void isListedByDayPageByPageAndByWhatIsAskedFor() {
        var expected = new ArrayList<String>();
        for (var days = -2; days <= 2; days++) {
            var form = task();
            form.put("dueOn", clock.today().plusDays(days));
            expected.add(plans(form).get("taskId").stringValue());
        }
        expected.add(plans(task()).get("taskId").stringValue());
        var own = "/api/tasks?limit=2&owner=" + owner;

        assertThat(whole(visitors.manager(), own, "taskId")).isEqualTo(expected);
        assertThat(whole(visitors.manager(), "/api/tasks?limit=4&about=" + about, "taskId"))
                .isEqualTo(expected);
        assertThat(whole(visitors.manager(), own + "&state=overdue", "taskId")).isEqualTo(expected.subList(0, 2));
        assertThat(whole(visitors.manager(), own + "&state=open&dueBefore=" + clock.today(), "taskId"))
                .isEqualTo(expected.subList(0, 2));
        assertThat(whole(visitors.manager(), own + "&state=done", "taskId")).isEmpty();
        problem(visitors.manager().get().uri("/api/tasks?state=late").exchange(), 400, "state-unknown");
        problem(
                visitors.manager()
                        .get()
                        .uri("/api/tasks?dueBefore={day}", "9999-12-31")
                        .exchange(),
                400,
                "due-before-malformed");
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            title | ' '               | /title      | invalid
            text  | "a\\u0000"        | /text       | invalid
            dueOn | 2201-01-01        | /dueOn      | due-day-impossible
            dueOn | 9999-12-31        | /dueOn      | due-day-impossible
            every | fortnight         | /every      | invalid
            every | week              | /every      | comes-again-without-day
            """)
    void isRefusedAtItsField(String field, String value, String pointer, String code) {
        var form = task();
        form.put(field, value.replace("\\u0000", "\0"));

        var problem = problem(posts(form), 422, code);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(whole(visitors.manager(), "/api/tasks?limit=9&owner=" + owner, "taskId"))
                .isEmpty();
    }

    @Test
    void isAboutSomethingThatIsKnownAndPlannedOnceUnderAnId() {
        for (var kind : List.of("organisation", "person", "onboarding-case", "interaction")) {
            var form = task();
            form.put("about", Map.of("kind", kind, "id", UUID.randomUUID()));
            problem(posts(form), 422, "subject-unknown");
        }
        var form = task();
        form.put("about", Map.of("kind", "weather", "id", about));
        assertThat(problem(posts(form), 422, "invalid").at("/errors/0/pointer").stringValue())
                .isEqualTo("/about/kind");
        form = task();
        form.put("id", UUID.randomUUID());
        plans(form);
        problem(posts(form), 409, "task-exists");
    }

    @Test
    void todayShowsWhatIsDueAndWhatNobodyHasAnswered() {
        var form = task();
        form.put("dueOn", clock.today().minusDays(1));
        var late = plans(form).get("taskId").stringValue();
        form.put("dueOn", clock.today());
        var due = plans(form).get("taskId").stringValue();
        form.put("dueOn", clock.today().plusDays(1));
        plans(form);
        var unanswered = call(about, "incoming", 3);
        var taken = call(about, "incoming", 2);
        plans(new HashMap<>(Map.of("title", "Answer", "about", Map.of("kind", "interaction", "id", taken))));

        var today = office.sees("/api/today?owner=" + owner);

        assertThat(today.get("tasksDue").intValue()).isEqualTo(2);
        assertThat(today.get("tasks").findValuesAsString("taskId")).containsExactly(late, due);
        assertThat(awaiting()).contains(unanswered.toString()).doesNotContain(taken.toString());
        call(about, "outgoing", 1);
        assertThat(awaiting()).doesNotContain(unanswered.toString());
    }

    @Test
    void theMailOfTheMorningHasOnesOwnTasksInOnesOwnLanguage() {
        var form = task();
        form.put("dueOn", clock.today().minusDays(1));
        plans(form);
        form.put("dueOn", clock.today());
        form.remove("about");
        plans(form);
        var self = visitors.holding(visitors.token(owner, "manager", null, "*"));

        var mail = digest(self, "en");

        assertThat(mail.get("text").stringValue())
                .startsWith("2 tasks are due:\n- Ask for the certificate (Ensayos ")
                .endsWith("\n- Ask for the certificate\n");
        assertThat(digest(self, "es").get("subject").stringValue()).startsWith("Lo que le espera el ");
        visitors.manager()
                .get()
                .uri("/api/today/digest")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void aCaseThatHasStalledIsInTheMailOfItsOwner() {
        visitors.manager()
                .post()
                .uri("/api/onboarding-cases")
                .bodyValue(Map.of("organisationId", about, "owner", owner))
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(office.sees("/api/today?owner=" + owner).get("casesStalled").intValue())
                .isZero();

        clock.putForward(java.time.Duration.ofDays(8));

        assertThat(office.sees("/api/today?owner=" + owner)
                        .at("/cases/0/organisationId")
                        .stringValue())
                .isEqualTo(about.toString());
        var self = visitors.holding(visitors.token(owner, "manager", null, "*"));
        assertThat(digest(self, "en").get("text").stringValue())
                .startsWith("One onboarding has stalled:\n- Ensayos ")
                .endsWith(": 8 days in stage \"received\"\n");
    }

    private List<String> awaiting() {
        return office.sees("/api/today").get("awaiting").findValuesAsString("interactionId");
    }

    private UUID call(UUID organisation, String direction, int hoursAgo) {
        return id(
                body(visitors.manager()
                        .post()
                        .uri("/api/interactions")
                        .bodyValue(Map.of(
                                "kind",
                                "call",
                                "direction",
                                direction,
                                "happenedAt",
                                clock.instant().minusSeconds(3600L * hoursAgo),
                                "text",
                                "They called.",
                                "organisations",
                                List.of(organisation)))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "interactionId");
    }

    private static JsonNode digest(WebTestClient visitor, String language) {
        return body(visitor.get()
                .uri("/api/today/digest")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private Map<String, @Nullable Object> task() {
        var form = new HashMap<String, @Nullable Object>();
        form.put("title", "Ask for the certificate");
        form.put("owner", owner);
        form.put("about", Map.of("kind", "organisation", "id", about));
        return form;
    }

    private JsonNode plans(Map<String, ?> form) {
        return body(posts(form).expectStatus().isCreated());
    }

    private ResponseSpec posts(Map<String, ?> form) {
        return visitors.manager().post().uri("/api/tasks").bodyValue(form).exchange();
    }

    private static ResponseSpec says(WebTestClient visitor, JsonNode it, String what) {
        return visitor.post()
                .uri("/api/tasks/{id}/" + what, id(it, "taskId"))
                .header(HttpHeaders.IF_MATCH, tag(it))
                .exchange();
    }

    private List<String> history(WebTestClient visitor) {
        return body(visitor.get()
                        .uri("/api/organisations/{id}/history", about)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("text");
    }

    private static JsonNode problem(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
