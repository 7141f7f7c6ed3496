package org.tejido.member.note;

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
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class NoteVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    UUID member = new UUID(0, 0);
    String organisation = "";
    String person = "";

    @BeforeEach
    void anOrganisationWithAPerson() {
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

    @Test
    void keepsTheWordsAsTheyWereTyped() {
        var typed = "# Figures \r\n\n\t* in *May*  \n";

        var note = writes(organisation, Map.of("text", typed));

        assertThat(note.get("text").stringValue()).isEqualTo(typed);
        assertThat(office.sees("/api/notes/" + text(note))).isEqualTo(note);
    }

    @Test
    void isTheTeamsUntilItIsShared() {
        for (var about : List.of(organisation, person)) {
            var note = writes(about, Map.of("text", "Reads slowly."));
            var own = visitors.memberOf(member);
            assertThat(whole(own, about + "/notes?limit=200", "noteId")).isEmpty();
            problem(own.get().uri("/api/notes/" + text(note)).exchange(), 404, "note-not-found");
            assertThat(lines(own)).isEmpty();

            var shared = body(revises(note, "{\"shared\": true}").expectStatus().isOk());

            assertThat(whole(own, about + "/notes?limit=200", "noteId")).containsExactly(text(note));
            own.get().uri("/api/notes/" + text(note)).exchange().expectStatus().isOk();
            assertThat(lines(own)).containsExactly(text(note));
            var other = visitors.memberOf(UUID.randomUUID());
            problem(other.get().uri("/api/notes/" + text(note)).exchange(), 404, "note-not-found");
            other.get().uri(about + "/notes").exchange().expectStatus().isNotFound();
            deletes(shared).expectStatus().isNoContent();
        }
    }

    @Test
    void remembersTheWordsThatStoodThereBefore() {
        var note = writes(organisation, Map.of("text", "First"));
        var second = body(revises(note, "{\"text\": \"Second\"}").expectStatus().isOk());
        var pinned = body(revises(second, "{\"pinned\": true}").expectStatus().isOk());

        body(revises(pinned, "{\"text\": \"Third\"}").expectStatus().isOk());

        assertThat(whole(visitors.manager(), "/api/notes/" + text(note) + "/versions?limit=1", "text"))
                .containsExactly("Second", "First");
        assertThat(whole(visitors.manager(), "/api/notes/" + text(note) + "/versions?limit=1", "version"))
                .containsExactly("3", "1");
        problem(revises(pinned, "{\"text\": \"Fourth\"}"), 412, "stale-version");
        assertThat(office.sees("/api/notes/" + text(note)).get("text").stringValue())
                .isEqualTo("Third");
    }

    @Test
    void isListedPageByPageThePinnedFirst() {
        for (var about : List.of(organisation, person)) {
            var one = text(writes(about, Map.of("text", "1")));
            var pinned = text(writes(about, Map.of("text", "2", "pinned", true)));
            var two = text(writes(about, Map.of("text", "3")));
            var alsoPinned = text(writes(about, Map.of("text", "4", "pinned", true)));

            assertThat(whole(visitors.manager(), about + "/notes?limit=1", "noteId"))
                    .containsExactly(alsoPinned, pinned, two, one);
        }
    }

    @Test
    void isFoundByTheBeginningsOfItsWords() {
        var mark = "z" + UUID.randomUUID().toString().substring(0, 8);
        var one = text(writes(organisation, Map.of("text", "Pide *informes* en Málaga, " + mark)));
        var other = text(writes(person, Map.of("text", "Pide nada, " + mark)));

        assertThat(found(mark)).containsExactly(other, one);
        assertThat(found("MALAG inf " + mark)).containsExactly(one);
        assertThat(found("alaga " + mark)).isEmpty();
        for (var typed : List.of("%25", "'%3A*", "%26%7C!", "%00", "(")) {
            visitors.manager()
                    .get()
                    .uri(java.net.URI.create(visitors.baseUrl() + "/api/notes?query=" + typed))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void isGoneWithItsLineWhenItIsDeleted() {
        var note = writes(organisation, Map.of("text", "First"));
        assertThat(lines(visitors.manager())).containsExactly(text(note));
        var second = body(revises(note, "{\"text\": \"Second\"}").expectStatus().isOk());
        problem(deletes(note), 412, "stale-version");

        deletes(second).expectStatus().isNoContent();

        problem(visitors.manager().get().uri("/api/notes/" + text(note)).exchange(), 404, "note-not-found");
        assertThat(lines(visitors.manager())).isEmpty();
        assertThat(whole(visitors.manager(), organisation + "/notes?limit=9", "noteId"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"' '", "a\\u0000b"})
    void isRefusedAtItsField(String text) {
        var refused = problem(posts(organisation, Map.of("text", text.replace("\\u0000", "\0"))), 422, "invalid");

        assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/text");
    }

    @Test
    void isAboutSomebodyKnownAndWrittenOnceUnderAnId() {
        problem(posts("/api/organisations/" + UUID.randomUUID(), Map.of("text", "1")), 404, "organisation-not-found");
        problem(posts("/api/people/" + UUID.randomUUID(), Map.of("text", "1")), 404, "person-not-found");
        var form = Map.of("id", UUID.randomUUID(), "text", "1");
        writes(organisation, form);
        problem(posts(organisation, form), 409, "note-exists");
    }

    private List<String> lines(WebTestClient visitor) {
        return whole(visitor, organisation + "/history?kind=member.note&limit=200", "subject");
    }

    private List<String> found(String typed) {
        return whole(visitors.manager(), "/api/notes?limit=1&query=" + typed, "noteId");
    }

    private JsonNode writes(String about, Map<String, ?> form) {
        return body(posts(about, form).expectStatus().isCreated());
    }

    private ResponseSpec posts(String about, Map<String, ?> form) {
        return visitors.manager().post().uri(about + "/notes").bodyValue(form).exchange();
    }

    private ResponseSpec revises(JsonNode note, String change) {
        return patch(visitors.manager(), "/api/notes/" + text(note), tag(note), change);
    }

    private ResponseSpec deletes(JsonNode note) {
        return visitors.manager()
                .delete()
                .uri("/api/notes/" + text(note))
                .header(HttpHeaders.IF_MATCH, tag(note))
                .exchange();
    }

    private static String text(JsonNode note) {
        return note.get("noteId").stringValue();
    }

    private static JsonNode problem(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        return problem;
    }
}
