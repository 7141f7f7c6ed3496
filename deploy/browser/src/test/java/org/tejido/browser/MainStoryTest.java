package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main story, as its people live it: a company applies, is admitted, comes to an event, and all of it is on its page. */
@ExtendWith(House.class)
class MainStoryTest {

    @Test
    void leadsFromAnApplicationToAWholeHistory(Cluster cluster) {
        var application = aCompanyApplies(cluster);
        var organisation = UUID.fromString(application.get("organisationId").getAsString());
        try (var ada = cluster.ada()) {
            findsItByTypingAFewLetters(ada, organisation);
            writesDownACallAndATask(ada);
            ticksTheTaskOffToday(ada, organisation);
            admits(ada, application.get("membershipId").getAsString(), organisation);
            try (var ines = cluster.invited("Inés Duero", "member", organisation)) {
                looksAfterItsOwnFacts(ines, organisation);
            }
            comesToAnEvent(cluster, ada, organisation);
            ada.opens("/console/organisations/" + organisation);
            assertThat(ada.section("Facts").getByText("https://duero.example")).isVisible();
            ada.sees(ada.section("Timeline").getByText("Day of encounters"));
        }
    }

    private static JsonObject aCompanyApplies(Cluster cluster) {
        try (var ines = cluster.visitor()) {
            return ines.post("/api/applications", """
                    {"organisation":{"name":"Biotecnología del Duero S.L.","kind":"company","country":"ES","taxId":"B58378431","city":"Zamora"},
                     "contact":{"name":"Inés Duero","email":"ines@duero.example"}}""");
        }
    }

    private static void findsItByTypingAFewLetters(Visitor ada, UUID organisation) {
        ada.opens("/console");
        assertThat(ada.heading("Today")).isVisible();
        ada.page().keyboard().press("Control+k");
        ada.page().keyboard().type("biotecnologia du");
        ada.page().getByText("Biotecnología del Duero S.L.").waitFor();
        ada.page().keyboard().press("ArrowDown");
        ada.page().keyboard().press("Enter");
        assertThat(ada.heading("Biotecnología del Duero S.L.")).isFocused();
        assertThat(ada.page().url()).endsWith("/console/organisations/" + organisation);
        assertThat(ada.page()).hasTitle("Biotecnología del Duero S.L. · Tejido");
        assertThat(ada.page().getByRole(AriaRole.MAIN).getByText("Applicant")).isVisible();
    }

    private static void writesDownACallAndATask(Visitor ada) {
        var contacts = ada.section("Contacts");
        contacts.getByLabel("What was said").fill("Wants to know what membership costs.");
        ada.button("Write down").click();
        assertThat(contacts.getByRole(AriaRole.LISTITEM)
                        .filter(new FilterOptions().setHasText("Wants to know what membership costs.")))
                .isVisible();
        var tasks = ada.section("Tasks");
        tasks.getByLabel("What is to be done").fill("Send the tariff");
        tasks.getByLabel("Due on").fill(LocalDate.now().toString());
        ada.button("Add task").click();
        assertThat(tasks.getByText("Send the tariff")).isVisible();
    }

    private static void ticksTheTaskOffToday(Visitor ada, UUID organisation) {
        ada.opens("/console/today?whose=everybody");
        var tasks = ada.section("Tasks that are due");
        tasks.getByLabel("Done: Send the tariff").check();
        assertThat(tasks.getByText("Send the tariff")).isHidden();
        ada.opens("/console/organisations/" + organisation);
        assertThat(ada.section("Tasks").getByText("Nothing to do")).isVisible();
    }

    private static void admits(Visitor ada, String membership, UUID organisation) {
        ada.change("POST", "/api/memberships/" + membership + "/admission", "{\"tier\":\"sme\"}", 1);
        ada.opens("/console/organisations/" + organisation);
        assertThat(ada.section("Membership").getByText("Tier: SME")).isVisible();
    }

    private static void looksAfterItsOwnFacts(Visitor ines, UUID organisation) {
        ines.opens("/console/organisations/" + organisation);
        ines.button("Change Website").click();
        ines.page().getByLabel("Website").fill("https://duero.example");
        ines.button("Save").click();
        assertThat(ines.section("Facts").getByText("https://duero.example")).isVisible();
    }

    private static void comesToAnEvent(Cluster cluster, Visitor ada, UUID organisation) {
        var day = LocalDate.now().plusDays(30);
        var event = ada.post("/api/events", """
                {"kind":"matchmaking-day","title":{"es":"Jornada de encuentros","en":"Day of encounters"},
                 "startsAt":"%sT10:00:00","endsAt":"%sT17:00:00","zone":"Europe/Madrid","place":"Valladolid","capacity":60,
                 "price":{"memberCents":2000,"otherCents":7500,"currency":"EUR"},"visibility":"public"}""".formatted(day, day));
        var id = event.get("eventId").getAsString();
        ada.change(
                "POST",
                "/api/events/" + id + "/publication",
                "{}",
                event.get("version").getAsInt());
        var registration = ada.post("/api/events/" + id + "/registrations", """
                {"person":{"name":"Inés Duero","email":"ines@duero.example"},"organisationId":"%s"}""".formatted(organisation));
        ada.post(
                "/api/registrations/%s/check-in"
                        .formatted(registration.get("registrationId").getAsString()),
                "{}");
    }
}
