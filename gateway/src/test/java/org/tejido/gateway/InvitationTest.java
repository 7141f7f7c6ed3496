package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@GatewayTest
class InvitationTest {

    @Autowired
    Office office;

    @Autowired
    JdbcClient database;

    private final UUID organisation = UUID.randomUUID();

    @Test
    void bringsAColleagueIntoTheSameOrganisation() {
        var email = office.newAddress();
        assertThat(invite(office.memberOf(organisation), email, "").status()).isEqualTo(202);

        var colleague = office.browser();
        var accepted = accept(colleague, office.tokenMailedTo(email));

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(colleague.get("/api/session").json().path("organisationId").asString())
                .isEqualTo(organisation.toString());
        assertThat(colleague.get("/api/session").json().path("role").asString()).isEqualTo("member");
    }

    @Test
    void isRefusedToAMemberForAnotherOrganisationOrAHigherRole() {
        var member = office.memberOf(organisation);
        var elsewhere = invite(member, office.newAddress(), ",\"organisationId\":\"%s\"".formatted(UUID.randomUUID()));
        var higher = member.post("/api/invitations", """
                {"email":"%s","role":"manager"}""".formatted(office.newAddress()));
        var applicant = member.post("/api/invitations", """
                {"email":"%s","role":"applicant"}""".formatted(office.newAddress()));

        assertRefused(elsewhere, 403, "not-your-organisation");
        assertRefused(higher, 403, "role-above-yours");
        assertRefused(applicant, 403, "role-above-yours");
    }

    @Test
    void isSeenWhileItIsOpenByTheTeamAndByItsOrganisationAlone() {
        var email = office.newAddress();
        var member = office.memberOf(organisation);
        invite(member, email, "");

        assertThat(emails(member)).containsExactly(email);
        assertThat(emails(office.manager())).contains(email);
        assertThat(emails(office.memberOf(UUID.randomUUID()))).isEmpty();

        accept(office.browser(), office.tokenMailedTo(email));
        assertThat(emails(member)).isEmpty();
    }

    @Test
    void opensNothingOnceItIsWithdrawn() {
        var email = office.newAddress();
        var member = office.memberOf(organisation);
        invite(member, email, "");
        var token = office.tokenMailedTo(email);
        var id = open(member).get(0).path("id").asString();

        var stranger = office.memberOf(UUID.randomUUID()).delete("/api/invitations/" + id);
        assertRefused(stranger, 404, "invitation-not-found");

        assertThat(member.delete("/api/invitations/" + id).status()).isEqualTo(204);
        assertRefused(accept(office.browser(), token), 410, "link-spent");
        assertThat(emails(member)).isEmpty();
    }

    @Test
    void isReplacedByTheNextOneToTheSameAddress() {
        var email = office.newAddress();
        var member = office.memberOf(organisation);
        invite(member, email, "");
        var first = office.tokenMailedTo(email);
        invite(member, email.toUpperCase(java.util.Locale.ROOT), "");

        assertThat(emails(member)).hasSize(1);
        assertRefused(accept(office.browser(), first), 410, "link-spent");
    }

    @Test
    void isNotTakenAwayByAnotherOrganisation() {
        var email = office.newAddress();
        invite(office.memberOf(organisation), email, "");

        assertRefused(invite(office.memberOf(UUID.randomUUID()), email, ""), 409, "invited-already");
        assertThat(accept(office.browser(), office.tokenMailedTo(email)).status())
                .isEqualTo(201);
    }

    @Test
    void isOneOfAFewThatAnOrganisationHasOpen() {
        var member = office.memberOf(organisation);
        for (var colleague = 0; colleague < 20; colleague++) {
            assertThat(invite(member, office.newAddress(), "").status()).isEqualTo(202);
        }

        assertRefused(invite(member, office.newAddress(), ""), 409, "invitations-too-many");
        assertThat(invite(member, emails(member).getFirst(), "").status())
                .as("again")
                .isEqualTo(202);
    }

    @Test
    void speaksTheLanguageOfWhoIsInvited() {
        var email = office.newAddress();
        var member = office.memberOf(organisation).with("Accept-Language", "es");
        invite(member, email, ",\"language\":\"en\"");
        var spanish = office.newAddress();
        invite(member, spanish, "");

        assertThat(subject(email)).isEqualTo("Your access to the cluster");
        assertThat(subject(spanish)).isEqualTo("Su acceso al clúster");
        assertRefused(invite(member, email, ",\"language\":\"fr\""), 422, "invalid");
    }

    private static Browser.Answer invite(Browser by, String email, String more) {
        return by.post("/api/invitations", "{\"email\":\"%s\",\"role\":\"member\"%s}".formatted(email, more));
    }

    private static Browser.Answer accept(Browser browser, String token) {
        return browser.post("/api/invitations/acceptance", """
                {"token":"%s","name":"Ana","password":"%s"}""".formatted(token, Office.PASSWORD));
    }

    private static List<JsonNode> open(Browser browser) {
        return browser.get("/api/invitations")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> emails(Browser browser) {
        return open(browser).stream().map(one -> one.path("email").asString()).toList();
    }

    private String subject(String email) {
        return database.sql("SELECT subject FROM mail WHERE \"to\" = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private static void assertRefused(Browser.Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
