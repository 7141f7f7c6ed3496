package org.tejido.member.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A member keeps its page, and asks the office for what it may not change alone. */
@MemberServiceTest
class ProposalVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    UUID id;
    String address;
    WebTestClient member;

    @BeforeEach
    void aMember() {
        id = office.member(organisation());
        address = "/api/organisations/" + id;
        member = visitors.memberOf(id);
    }

    @Test
    void presentsItselfAtOnceAndProposesWhatTheStatutesGoBy() {
        var before = office.sees(address);

        var accepted = asks("{\"city\": \"Soria\", \"name\": \"Ensayos %s, S.A.\", \"sme\": null}".formatted(id))
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueMatches(HttpHeaders.LOCATION, "/api/proposals/[0-9a-f-]{36}");

        var proposal = body(accepted);
        var after = office.sees(address);
        assertThat(after.get("city").stringValue()).isEqualTo("Soria");
        assertThat(after.get("name")).isEqualTo(before.get("name"));
        assertThat(proposal.get("state").stringValue()).isEqualTo("open");
        assertThat(proposal.get("changes").findValuesAsString("field")).containsExactly("name", "sme");
        var name = proposal.at("/changes/0");
        assertThat(name.get("original")).isEqualTo(before.get("name"));
        assertThat(name.get("now")).isEqualTo(before.get("name"));
        assertThat(name.get("proposed").stringValue()).isEqualTo("Ensayos %s, S.A.".formatted(id));
        assertThat(proposal.at("/changes/1/original").booleanValue()).isTrue();
        assertThat(proposal.at("/changes/1").has("proposed")).isFalse();
    }

    @Test
    void changesAtOnceWhatIsItsOwnAlone() {
        asks("{\"description\": \"Ensayos de fase I.\"}").expectStatus().isOk();

        assertThat(mine("")).isEmpty();
    }

    @Test
    void isChangedByTheTeamAsBefore() {
        patch(visitors.manager(), address, tag(office.sees(address)), "{\"sme\": false}")
                .expectStatus()
                .isOk();

        assertThat(office.sees(address).get("sme").booleanValue()).isFalse();
    }

    @Test
    void isAcceptedByFieldAndDeclinedForTheRestWithAReason() {
        var proposal = proposes("{\"kind\": \"research-centre\", \"sme\": false}");

        var half = body(decides(proposal, "acceptance", Map.of("fields", List.of("sme")))
                .expectStatus()
                .isOk());
        var closed = body(decides(half, "declination", Map.of("reason", " No deed. "))
                .expectStatus()
                .isOk());

        var seen = office.sees(address);
        assertThat(seen.get("sme").booleanValue()).isFalse();
        assertThat(seen.get("kind").stringValue()).isEqualTo("company");
        assertThat(half.get("state").stringValue()).isEqualTo("open");
        assertThat(closed.get("state").stringValue()).isEqualTo("closed");
        assertThat(closed.get("changes").findValuesAsString("state")).containsExactly("declined", "accepted");
        assertThat(closed.at("/changes/0/reason").stringValue()).isEqualTo("No deed.");
        assertThat(whole(member, address + "/history?kind=member.proposal", "kind"))
                .containsExactly("member.proposal.declined", "member.proposal.accepted", "member.proposal.opened");
    }

    @Test
    void isShownAsAConflictWhenItsBaseHasChangedAndNeverWrittenOverUnseen() {
        var proposal = proposes("{\"name\": \"Ensayos %s, S.A.\", \"sme\": false}".formatted(id));
        patch(visitors.manager(), address, tag(office.sees(address)), "{\"name\": \"Laboratorio %s\"}".formatted(id))
                .expectStatus()
                .isOk();

        var seen = office.sees("/api/proposals/" + id(proposal, "proposalId"));
        assertThat(seen.at("/changes/0/conflict").booleanValue()).isTrue();
        assertThat(seen.at("/changes/0/now").stringValue()).startsWith("Laboratorio");
        assertThat(seen.at("/changes/1/conflict").booleanValue()).isFalse();
        var refused = body(decides(seen, "acceptance", Map.of()).expectStatus().isEqualTo(409));
        assertThat(refused.get("code").stringValue()).isEqualTo("proposal-conflicts");
        assertThat(refused.get("fields").toString()).isEqualTo("[\"name\"]");
        decides(seen, "acceptance", Map.of("organisationVersion", 1))
                .expectStatus()
                .isEqualTo(409);
        assertThat(office.sees(address).get("sme").booleanValue()).isTrue();

        decides(
                        seen,
                        "acceptance",
                        Map.of(
                                "organisationVersion",
                                seen.get("organisationVersion").intValue()))
                .expectStatus()
                .isOk();
        assertThat(office.sees(address).get("name").stringValue()).endsWith("S.A.");
    }

    @Test
    void isNoConflictWhereSomebodyHasMadeTheVeryChange() {
        var proposal = proposes("{\"sme\": false}");
        patch(visitors.manager(), address, tag(office.sees(address)), "{\"sme\": false}")
                .expectStatus()
                .isOk();
        var version = office.sees(address).get("version");

        decides(proposal, "acceptance", Map.of()).expectStatus().isOk();

        assertThat(office.sees(address).get("version")).isEqualTo(version);
    }

    @Test
    void waitsAloneForItsFieldAndARefusedPatchChangesNothing() {
        proposes("{\"sme\": false}");
        var before = office.sees(address);

        refused(
                asks("{\"city\": \"Soria\", \"kind\": \"other\", \"sme\": null}"),
                HttpStatus.CONFLICT,
                "field-already-proposed",
                "/sme");

        assertThat(office.sees(address)).isEqualTo(before);
        assertThat(mine("?open=true")).hasSize(1);
        proposes("{\"kind\": \"other\"}");
    }

    @Test
    void isTakenBackAndMayThenBeMadeAnew() {
        var proposal = proposes("{\"sme\": false}");

        var withdrawn = body(withdraws(member, proposal).expectStatus().isOk());

        assertThat(withdrawn.get("state").stringValue()).isEqualTo("closed");
        refused(decides(withdrawn, "acceptance", Map.of()), HttpStatus.CONFLICT, "proposal-decided", null);
        refused(
                decides(withdrawn, "declination", Map.of("reason", "No")),
                HttpStatus.CONFLICT,
                "proposal-decided",
                null);
        refused(withdraws(member, withdrawn), HttpStatus.CONFLICT, "proposal-decided", null);
        proposes("{\"sme\": false}");
        assertThat(mine("?open=true")).hasSize(1);
        assertThat(mine("?open=false"))
                .containsExactly(id(proposal, "proposalId").toString());
    }

    @Test
    void isDecidedOnAsItWasRead() {
        var proposal = proposes("{\"sme\": false, \"kind\": \"other\"}");
        decides(proposal, "acceptance", Map.of("fields", List.of("sme")))
                .expectStatus()
                .isOk();

        refused(decides(proposal, "acceptance", Map.of()), HttpStatus.PRECONDITION_FAILED, "stale-version", null);
        refused(withdraws(member, proposal), HttpStatus.PRECONDITION_FAILED, "stale-version", null);
    }

    @Test
    void isRefusedWhereItSaysWhatCannotBe() {
        refused(asks("{\"taxId\": \"B58378432\"}"), HttpStatus.UNPROCESSABLE_CONTENT, "tax-id-invalid", "/taxId");
        refused(asks("{\"name\": null}"), HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "/name");
        var proposal = proposes("{\"sme\": false}");
        for (var fields : List.of(List.of("name"), List.of("sme", "colour"))) {
            refused(
                    decides(proposal, "acceptance", Map.of("fields", fields)),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-proposed",
                    "/fields");
        }
        refused(
                decides(proposal, "acceptance", Map.of("fields", List.of())),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "/fields");
        refused(
                decides(proposal, "declination", Map.of("reason", " ")),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "/reason");
    }

    @Test
    void makesNoOrganisationOfWhichHalfIsWrong() {
        var proposal = proposes("{\"taxId\": \"PT501964843\", \"country\": \"PT\"}");

        decides(proposal, "acceptance", Map.of("fields", List.of("taxId")))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(office.sees("/api/proposals/" + id(proposal, "proposalId"))
                        .get("state")
                        .stringValue())
                .isEqualTo("open");
        decides(proposal, "acceptance", Map.of()).expectStatus().isOk();
        assertThat(office.sees(address).get("country").stringValue()).isEqualTo("PT");
    }

    @Test
    void isSeenByItsOwnOrganisationAndByTheTeam() {
        var proposal = id(proposes("{\"sme\": false}"), "proposalId").toString();
        var other = visitors.memberOf(office.member(organisation()));

        assertThat(whole(other, "/api/proposals?limit=200", "proposalId")).doesNotContain(proposal);
        assertThat(whole(visitors.manager(), "/api/proposals?limit=2&open=true", "proposalId"))
                .contains(proposal)
                .doesNotHaveDuplicates();
    }

    private List<String> mine(String filter) {
        return body(member.get()
                        .uri("/api/proposals" + filter)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("proposalId");
    }

    private JsonNode proposes(String patch) {
        return body(asks(patch).expectStatus().isAccepted());
    }

    private ResponseSpec asks(String patch) {
        return patch(member, address, tag(office.sees(address)), patch);
    }

    private ResponseSpec decides(JsonNode proposal, String what, Map<String, ?> decision) {
        return visitors.manager()
                .post()
                .uri("/api/proposals/{id}/" + what, id(proposal, "proposalId"))
                .header(HttpHeaders.IF_MATCH, tag(proposal))
                .bodyValue(decision)
                .exchange();
    }

    private static ResponseSpec withdraws(WebTestClient visitor, JsonNode proposal) {
        return visitor.post()
                .uri("/api/proposals/{id}/withdrawal", id(proposal, "proposalId"))
                .header(HttpHeaders.IF_MATCH, tag(proposal))
                .exchange();
    }

    private static void refused(ResponseSpec response, HttpStatus status, String code, String pointer) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        if (pointer != null) {
            assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        }
    }
}
