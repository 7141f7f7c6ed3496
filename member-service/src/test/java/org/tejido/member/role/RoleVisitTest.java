package org.tejido.member.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.somebody;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

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
import org.tejido.member.exchange.Intake;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Somebody works here, sits on the board there, and changes jobs. */
@MemberServiceTest
class RoleVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Intake intake;

    UUID home;
    UUID other;
    UUID person;
    String email;
    WebTestClient manager;

    @BeforeEach
    void somebodyAtOneOfTwoMembers() {
        home = office.member(organisation());
        other = office.member(organisation());
        email = somebody();
        manager = visitors.manager();
        person = id(
                body(manager.post()
                        .uri("/api/people")
                        .bodyValue(Map.of(
                                "organisationId",
                                home,
                                "name",
                                "Ana Gil",
                                "email",
                                email,
                                "position",
                                "Head of research"))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "personId");
    }

    @Test
    void beginAsAContactOfTheOrganisationThatRecordedThePerson() {
        var roles = office.sees(roles());

        assertThat(roles.get("items")).hasSize(1);
        assertThat(roles.at("/items/0/kind").stringValue()).isEqualTo("contact");
        assertThat(roles.at("/items/0/primary").booleanValue()).isTrue();
        assertThat(people(manager, home, "").at("/items/0/roles/0/kind").stringValue())
                .isEqualTo("contact");
    }

    @Test
    void beginAsAContactForWhoeverAppliesOrIsImported() {
        var applicant = id(office.receives(Office.application(organisation())), "organisationId");
        assertThat(people(manager, applicant, "").get("items").findValuesAsString("kind"))
                .containsExactly("contact");

        var address = somebody();
        isImported("name,email,organisationId\nLuis Gil,%s,%s\n".formatted(address, other));

        var imported = people(manager, other, "").get("items");
        assertThat(imported.findValuesAsString("email")).containsExactly(address);
        assertThat(imported.findValuesAsString("kind")).containsExactly("contact");
    }

    @Test
    void areHeldAtSeveralOrganisationsAtOnceAndSeenAtEach() {
        assertThat(Visitors.status(visitors.memberOf(other)
                        .get()
                        .uri("/api/people/" + person)
                        .exchange()))
                .isEqualTo(404);

        gives(other, "board-member", Map.of("title", "Vocal", "since", "2024-03-01"));

        var there = people(visitors.memberOf(other), other, "").get("items").get(0);
        assertThat(there.get("personId").stringValue()).isEqualTo(person.toString());
        assertThat(there.get("position").stringValue()).isEqualTo("Vocal");
        assertThat(people(manager, home, "").at("/items/0/position").stringValue())
                .isEqualTo("Head of research");
        assertThat(office.sees(roles()).get("items").findValuesAsString("kind"))
                .containsExactly("contact", "board-member");
        assertThat(kindsOfHistory(other)).contains("member.role.begun");
    }

    @Test
    void areToldToEachOrganisationAsFarAsTheyAreItsOwn() {
        gives(other, "board-member", Map.of());

        assertThat(body(visitors.memberOf(other).get().uri(roles()).exchange())
                        .get("items")
                        .findValuesAsString("organisationId"))
                .containsExactly(other.toString());
    }

    @Test
    void letAnotherOrganisationSeeButNotChangeHowThePersonIsReached() {
        gives(other, "researcher", Map.of());
        var address = "/api/people/" + person;

        refused(patch(visitors.memberOf(other), address, "\"1\"", "{\"phone\": null}"), 403, "kept-by-another");
        patch(visitors.memberOf(home), address, "\"1\"", "{\"phone\": \"+34 600 000 000\"}")
                .expectStatus()
                .isOk();
    }

    @Test
    void areKnownOfAPastDayAndEndTheSightOfThePerson() {
        var role = gives(other, "researcher", Map.of("since", "2020-01-01"));
        var ended = body(ends(manager, role, "2023-06-30").expectStatus().isOk());

        assertThat(ended.get("until").stringValue()).isEqualTo("2023-06-30");
        assertThat(people(manager, other, "").get("items")).isEmpty();
        assertThat(people(manager, other, "?on=2023-06-29").get("items")).hasSize(1);
        assertThat(people(manager, other, "?on=2023-06-30").get("items")).isEmpty();
        assertThat(people(manager, other, "?on=2019-12-31").get("items")).isEmpty();
        var member = visitors.memberOf(other);
        assertThat(people(member, other, "?on=2023-06-29").get("items")).isEmpty();
        assertThat(Visitors.status(member.get().uri("/api/people/" + person).exchange()))
                .isEqualTo(404);
        assertThat(kindsOfHistory(other)).contains("member.role.ended");
        assertThat(body(manager.get().uri(roles() + "?on=2021-01-01").exchange())
                        .get("items")
                        .findValuesAsString("kind"))
                .containsExactly("researcher");
    }

    @Test
    void endOnce() {
        var role = gives(other, "press", Map.of("since", "2020-01-01"));
        refused(ends(manager, role, "2019-12-31"), 422, "role-ends-before-it-begins");
        var ended = body(ends(manager, role, "2021-01-01").expectStatus().isOk());

        refused(ends(manager, role, "2022-01-01"), 412, "stale-version");
        refused(ends(manager, ended, "2022-01-01"), 409, "role-ended");
    }

    @Test
    void endedOnTheDayThatTheyBeganHaveNeverBeen() {
        ends(manager, gives(other, "press", Map.of("since", "2020-01-01")), "2020-01-01")
                .expectStatus()
                .isOk();

        assertThat(people(manager, other, "?on=2020-01-01").get("items")).isEmpty();
        gives(other, "press", Map.of("since", "2019-01-01"));
    }

    @Test
    void areNotHeldTwiceAtATime() {
        gives(other, "press", Map.of("since", "2020-01-01", "until", "2021-01-01"));
        gives(other, "press", Map.of("since", "2021-01-01"));
        gives(other, "invoicing", Map.of("since", "2020-06-01"));

        refused(
                asks(manager, other, "press", Map.of("since", "2019-01-01", "until", "2020-01-02")),
                409,
                "role-held-already");
    }

    @Test
    void areGivenByAMemberToItsOwnPeopleAlone() {
        var stranger = visitors.memberOf(other);

        refused(asks(stranger, other, "employee", Map.of()), 404, "person-not-found");
        refused(asks(stranger, home, "employee", Map.of()), 404, "organisation-not-found");
        refused(asks(visitors.memberOf(home), other, "employee", Map.of()), 404, "organisation-not-found");
        refused(asks(visitors.memberOf(home), home, "employee", Map.of("primary", true)), 403, "primary-is-the-teams");
        asks(visitors.memberOf(home), home, "employee", Map.of()).expectStatus().isCreated();
    }

    @Test
    void moveThePersonsHomeWithAPrimaryOne() {
        var first = office.sees(roles()).get("items").get(0);

        gives(other, "executive", Map.of("title", "CTO", "primary", true));
        ends(
                        manager,
                        body(manager.get()
                                .uri(roles() + "/" + first.get("roleId").stringValue())
                                .exchange()),
                        today(first))
                .expectStatus()
                .isOk();

        var moved = office.sees("/api/people/" + person);
        assertThat(moved.get("organisationId").stringValue()).isEqualTo(other.toString());
        assertThat(moved.get("position").stringValue()).isEqualTo("CTO");
        assertThat(office.sees(roles()).toString()).contains("Head of research");
        assertThat(Visitors.status(visitors.memberOf(home)
                        .get()
                        .uri("/api/people/" + person)
                        .exchange()))
                .isEqualTo(404);
        assertThat(kindsOfHistory(home)).contains("member.person.left", "member.role.ended");
        assertThat(kindsOfHistory(other)).contains("member.person.arrived", "member.role.begun");
        patch(visitors.memberOf(other), "/api/people/" + person, tag(moved), "{\"phone\": null}")
                .expectStatus()
                .isOk();
    }

    @Test
    void takeNoNoteToTheNewHomeThatWasSharedWithTheOldOne() {
        var note = body(manager.post()
                .uri("/api/people/" + person + "/notes")
                .bodyValue(Map.of("text", "Wants to leave.", "shared", true))
                .exchange()
                .expectStatus()
                .isCreated());

        gives(other, "executive", Map.of("primary", true));

        var kept = office.sees("/api/notes/" + note.get("noteId").stringValue());
        assertThat(kept.get("shared").booleanValue()).isFalse();
        assertThat(kept.get("version").longValue()).isEqualTo(2);
        assertThat(Visitors.status(visitors.memberOf(other)
                        .get()
                        .uri("/api/notes/" + note.get("noteId").stringValue())
                        .exchange()))
                .isEqualTo(404);
    }

    @Test
    void moveNobodyToWhereHisAddressIsSomebodyElses() {
        manager.post()
                .uri("/api/people")
                .bodyValue(Map.of("organisationId", other, "name", "Ana Gil", "email", email))
                .exchange()
                .expectStatus()
                .isCreated();

        refused(asks(manager, other, "executive", Map.of("primary", true)), 409, "person-already-known");
        refused(
                asks(
                        manager,
                        other,
                        "executive",
                        Map.of("primary", true, "since", "2020-01-01", "until", "2021-01-01")),
                422,
                "primary-not-today");
        assertThat(office.sees(roles()).get("items")).hasSize(1);
    }

    @Test
    void keepAnOrganisationFromWritingTheSamePersonDownAgain() {
        gives(other, "adviser", Map.of());

        refused(
                visitors.memberOf(other)
                        .post()
                        .uri("/api/people")
                        .bodyValue(Map.of("organisationId", other, "name", "A. Gil", "email", email.toUpperCase()))
                        .exchange(),
                409,
                "person-already-known");
        isImported("name,email,organisationId\nAna Gil Ruiz,%s,%s\n".formatted(email, other));

        assertThat(people(manager, other, "").get("items")).hasSize(1);
    }

    @Test
    void letAPersonTakePartForAnyOfTheirOrganisations() {
        var call = Map.of(
                "kind", "call",
                "happenedAt", "2026-01-10T09:00:00Z",
                "text", "Spoke with her.",
                "organisations", List.of(other),
                "people", List.of(person));
        refused(manager.post().uri("/api/interactions").bodyValue(call).exchange(), 422, "person-elsewhere");

        gives(other, "adviser", Map.of("since", "2026-01-01"));

        manager.post()
                .uri("/api/interactions")
                .bodyValue(call)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void areExportedWithEachOrganisationUntilTheyEnd() {
        var role = gives(other, "adviser", Map.of("since", "2026-01-01"));
        gives(other, "researcher", Map.of("since", "2026-01-01"));
        var name = office.sees("/api/organisations/" + other).get("name").stringValue();
        assertThat(exported(name)).containsOnlyOnce(email);

        ends(manager, role, "2026-01-02").expectStatus().isOk();
        assertThat(exported(name)).containsOnlyOnce(email);
        for (var left : office.sees(roles()).get("items")) {
            if (left.get("kind").stringValue().equals("researcher")) {
                ends(manager, left, "2026-01-02").expectStatus().isOk();
            }
        }

        assertThat(exported(name)).doesNotContain(email);
    }

    @Test
    void arePartOfTheCopyOfThePersonsDataAndLoseTheirWordsWithErasure() {
        gives(other, "board-member", Map.of("title", "Vocal segunda"));
        var address = "/api/privacy/people/" + person;
        assertThat(office.sees(address + "/data").get("roles").toString()).contains("Vocal segunda", "contact");

        visitors.admin()
                .post()
                .uri(address + "/erasure")
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(office.sees(roles()).toString()).doesNotContain("Vocal").contains("board-member");
        assertThat(people(manager, other, "").get("items")).isEmpty();
        refused(asks(manager, home, "press", Map.of()), 409, "person-erased");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, king, /kind, invalid",
        "title, '', /title, invalid",
        "until, 1999-01-01, /until, role-ends-before-it-begins"
    })
    void areNotAnythingAtAnyTime(String field, String value, String pointer, String code) {
        var form = new HashMap<String, Object>(Map.of("organisationId", other, "kind", "press", "since", "2020-01-01"));
        form.put(field, value);

        var problem = body(manager.post()
                .uri(roles())
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void areReadToTheirEndInSmallPages() {
        for (var year = 1; year <= 4; year++) {
            gives(
                    other,
                    "press",
                    Map.of("since", "190%d-01-01".formatted(year), "until", "190%d-12-31".formatted(year)));
        }

        assertThat(whole(manager, roles() + "?limit=2", "since"))
                .hasSize(5)
                .endsWith("1904-01-01", "1903-01-01", "1902-01-01", "1901-01-01");
    }

    private String roles() {
        return "/api/people/" + person + "/roles";
    }

    private JsonNode gives(UUID organisation, String kind, Map<String, Object> more) {
        return body(asks(manager, organisation, kind, more).expectStatus().isCreated());
    }

    private ResponseSpec asks(WebTestClient visitor, UUID organisation, String kind, Map<String, Object> more) {
        var form = new HashMap<>(more);
        form.put("organisationId", organisation);
        form.put("kind", kind);
        return visitor.post().uri(roles()).bodyValue(form).exchange();
    }

    private ResponseSpec ends(WebTestClient visitor, JsonNode role, String on) {
        return visitor.post()
                .uri(roles() + "/" + role.get("roleId").stringValue() + "/end")
                .header(HttpHeaders.IF_MATCH, tag(role))
                .bodyValue(Map.of("on", on))
                .exchange();
    }

    private static String today(JsonNode firstRole) {
        return firstRole.get("since").stringValue();
    }

    private static JsonNode people(WebTestClient visitor, UUID organisation, String query) {
        return body(visitor.get()
                .uri("/api/organisations/" + organisation + "/people" + query)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> kindsOfHistory(UUID organisation) {
        return whole(manager, "/api/organisations/" + organisation + "/history?limit=200", "kind");
    }

    private String exported(String name) {
        return manager.get()
                .uri("/api/exports/people?query={name}", name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private void isImported(String file) {
        assertThat(intake.takes("subject=people", file).get("stage").stringValue())
                .isEqualTo("done");
    }

    private static void refused(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
