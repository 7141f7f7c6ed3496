package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who acts for a member, on the day after it was admitted. */
@ExtendWith(House.class)
class MemberTest {

    private static final String LABORATORY = "Laboratorio Zafiro del Tera S.L.";
    private static final String CALL = "Organoids of the retina for screening of drugs";

    @Test
    void findsWhatFitsAnswersItAndLooksAfterItsPeople(Cluster cluster) {
        try (var ada = cluster.ada()) {
            publishesACall(ada, admitted(ada, "Fundación Ópalo", "G42400184", "research-centre"));
            admitted(ada, LABORATORY, "B49300171", "company");
        }
        try (var eva = cluster.invited("Eva Tera", LABORATORY)) {
            eva.opens("/console");
            assertThat(eva.heading(LABORATORY)).isVisible();
            eva.sees(eva.section("Calls that fit us").getByRole(AriaRole.LINK).getByText(CALL));
            assertThat(eva.section("Our membership").getByText("Tier: SME")).isVisible();

            answers(eva);
            addsSomebody(eva);
            invitesAColleague(eva);
            readsItsMembership(eva);
        }
    }

    private static void answers(Visitor eva) {
        eva.section("Calls that fit us")
                .getByRole(AriaRole.LINK)
                .getByText(CALL)
                .click();
        var answer = eva.section("Answer");
        answer.getByLabel("What your organisation brings").fill("Organoids of forty donors.");
        answer.getByLabel("Their e-mail").fill("eva@tera.example");
        answer.getByText("Show interest").click();
        assertThat(eva.section("Interests").getByText("Waits for an answer")).isVisible();
        eva.page().getByRole(AriaRole.LINK).getByText("Home").click();
        assertThat(eva.section("Calls that we have answered").getByText(CALL)).isVisible();
    }

    private static void addsSomebody(Visitor eva) {
        var people = eva.section("Our people");
        people.getByText("Add person").click();
        var form = eva.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("Name").fill("Bruno Tera");
        form.getByLabel("E-mail").fill(UUID.randomUUID() + "@tera.example");
        form.getByLabel("Position").fill("Head of imaging");
        form.locator("button[type=submit]").click();
        assertThat(people.getByText("Bruno Tera")).isVisible();
        assertThat(people.getByText("Head of imaging")).isVisible();
    }

    private static void invitesAColleague(Visitor eva) {
        var email = UUID.randomUUID() + "@tera.example";
        eva.button("Invite a colleague").click();
        var form = eva.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("E-mail").fill(email);
        eva.button("Send the invitation").click();
        assertThat(eva.page().getByText("A link is on its way to " + email)).isVisible();
        assertThat(eva.section("Invitations nobody has taken up").getByText(email))
                .isVisible();
    }

    /** What the office alone may do is not offered. */
    private static void readsItsMembership(Visitor eva) {
        eva.page()
                .getByRole(AriaRole.LINK)
                .getByText("Dues, documents and rights")
                .click();
        assertThat(eva.section("Facts").getByText("First day")).isVisible();
        assertThat(eva.section("What can be done").getByRole(AriaRole.BUTTON)).hasCount(1);
    }

    private static JsonObject admitted(Visitor ada, String name, String taxId, String kind) {
        var application = ada.post(
                "/api/applications", """
                        {"organisation":{"name":"%s","kind":"%s","country":"ES","taxId":"%s","city":"Zamora","sme":%b,
                                         "keywords":["organoids","retina"],"description":"Organoids of the retina, on which drugs are screened."},
                         "contact":{"name":"Eva Tera","email":"eva@%s.example"}}""".formatted(name, kind, taxId, kind.equals("company"), UUID.randomUUID()));
        ada.change(
                "POST",
                "/api/memberships/" + application.get("membershipId").getAsString() + "/admission",
                "{\"since\":\"%s\"}".formatted(Cluster.today()),
                1);
        return application;
    }

    private static void publishesACall(Visitor ada, JsonObject owner) {
        ada.waitsForMember(owner.get("organisationId").getAsString());
        var call = ada.post("/api/calls", """
                        {"organisationId":"%s","title":"%s","abstract":"We screen drugs on organoids of the retina, and seek who grows them.",
                         "deadline":"%s","seeks":{"kinds":["company"],"countries":["ES"],"expertise":["organoids"]},
                         "contact":{"name":"Olga Ópalo","email":"olga@opalo.example"}}""".formatted(
                owner.get("organisationId").getAsString(), CALL, Cluster.today().plusDays(20)));
        ada.change(
                "POST",
                "/api/calls/" + call.get("callId").getAsString() + "/publication",
                "{}",
                call.get("version").getAsInt());
    }
}
