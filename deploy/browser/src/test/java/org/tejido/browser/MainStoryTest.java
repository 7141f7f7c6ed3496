package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main story, as its people live it on their pages: a company applies and is admitted, finds partners with whom it becomes
 * a consortium, and comes to an event; all of it is on its page, and behind the figures of the plan.
 */
@ExtendWith(House.class)
class MainStoryTest {

    private static final String DUERO = "Biotecnología del Duero S.L.";
    private static final String PISUERGA = "Genómica del Pisuerga S.L.";
    private static final String TORDESILLAS = "Universidad de Tordesillas";
    private static final String CALL = "Liquid biopsy for early detection";
    private static final String CONSORTIUM = "Biopsia Duero";
    private static final String EVENT = "Day of encounters";

    @Test
    void leadsFromAnApplicationToTheFiguresOfThePlan(Cluster cluster) {
        applies(cluster, DUERO, "B58378431", "Company");
        applies(cluster, PISUERGA, "B47011226", "Company");
        applies(cluster, TORDESILLAS, "Q4718001C", "University");
        try (var ada = cluster.ada()) {
            var duero = findsItByTypingAFewLetters(ada);
            writesDownACallAndATask(ada);
            ticksTheTaskOffToday(ada, duero);
            takesItThroughOnboarding(ada);
            notesWhatTheBoardDecided(ada);
            for (var name : List.of(DUERO, PISUERGA, TORDESILLAS)) {
                admits(ada, name);
            }
            try (var ines = cluster.invited("Inés Duero", DUERO)) {
                looksAfterItsOwnFacts(ines, duero);
                var call = publishesACall(ines);
                showsInterest(cluster, call, PISUERGA);
                showsInterest(cluster, call, TORDESILLAS);
                acceptsThemAndSeesContacts(ines, call);
                formsAConsortium(ines);
                comesToAnEvent(cluster, ada, ines);
            }
            findsItAllOnThePageOf(ada, duero);
            findsThePartnerOnItsOwn(ada);
            opensTheFactsBehindAFigure(ada);
        }
    }

    private static void applies(Cluster cluster, String name, String taxId, String kind) {
        try (var somebody = cluster.visitorWithoutScript()) {
            somebody.opens("/en/join");
            var page = somebody.page();
            page.locator("#name").fill(name);
            page.locator("#taxId").fill(taxId);
            page.locator("#kind").selectOption(new SelectOption().setLabel(kind));
            page.locator("#city").fill("Valladolid");
            page.locator("#sme").selectOption(kind.equals("Company") ? "yes" : "no");
            page.locator("#keywords").fill("oncology, liquid biopsy");
            page.locator("#description").fill("Blood tests that find cancer early.");
            page.locator("#person").fill("Inés Duero");
            page.locator("#email").fill(UUID.randomUUID() + "@duero.example");
            page.locator("#main form button").click();
            assertThat(somebody.heading("Thank you")).isVisible();
        }
    }

    private static UUID findsItByTypingAFewLetters(Visitor ada) {
        ada.opens("/console");
        assertThat(ada.heading("Today")).isVisible();
        ada.page().keyboard().press("Control+k");
        assertThat(ada.page().getByPlaceholder("Search organisations, people, calls and events, or go to…"))
                .isFocused();
        ada.page().keyboard().type("biotecnologia du");
        ada.page().getByText(DUERO).waitFor();
        ada.page().keyboard().press("ArrowDown");
        ada.page().keyboard().press("Enter");
        assertThat(ada.heading(DUERO)).isFocused();
        assertThat(ada.page()).hasTitle(DUERO + " · Tejido");
        assertThat(ada.page().getByRole(AriaRole.MAIN).getByText("Applicant")).isVisible();
        return ada.id();
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
        tasks.getByLabel("Due on").fill(Cluster.today().toString());
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

    /** A stage that lacks something opens what it lacks; once that is ticked, the card moves. */
    private static void takesItThroughOnboarding(Visitor ada) {
        ada.opens("/console/onboarding");
        movesTo(ada, "Documents");
        var drawer = ada.page().getByRole(AriaRole.DIALOG);
        assertThat(drawer.getByText("Missing to go on")).isVisible();
        drawer.getByLabel("Belongs to the sector").click();
        assertThat(drawer.getByText("Nothing is missing in this stage.")).isVisible();
        drawer.getByLabel("Close").click();
        assertThat(drawer).isHidden();
        movesTo(ada, "Documents");
        var documents = ada.page()
                .locator(".column")
                .filter(new FilterOptions().setHas(ada.page().getByText("Documents", exactly())));
        assertThat(documents.getByText(DUERO)).isVisible();
    }

    private static void movesTo(Visitor ada, String stage) {
        ada.button("Move " + DUERO).click();
        ada.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(stage))
                .click();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void notesWhatTheBoardDecided(Visitor ada) {
        opensMembershipOf(ada, DUERO);
        var decision = ada.section("Decision on the admission");
        decision.getByLabel("Day of the meeting").fill(Cluster.today().toString());
        for (var seat : List.of(1, 2, 3)) {
            decision.getByLabel("Person " + seat, new Locator.GetByLabelOptions().setExact(true))
                    .fill("Consejera " + seat);
        }
        decision.getByLabel("Number of the minutes").fill("2026/11");
        assertThat(decision.getByText("3 yes, 0 no, 0 abstentions, 0 absent.")).isVisible();
        ada.button("Record decision").click();
        assertThat(ada.section("Decisions").getByText("approved")).isVisible();
    }

    private static void admits(Visitor ada, String name) {
        opensMembershipOf(ada, name);
        var next = ada.section("What can be done");
        next.getByRole(AriaRole.BUTTON).getByText("Admit").click();
        next.getByLabel("First day").fill(Cluster.today().toString());
        next.locator("form button[type=submit]").click();
        assertThat(ada.section("Facts").getByText("First day")).isVisible();
    }

    private static void opensMembershipOf(Visitor ada, String name) {
        ada.opens("/console/membership");
        ada.page().getByRole(AriaRole.LINK).getByText(name).click();
        assertThat(ada.heading(name)).isVisible();
    }

    private static void looksAfterItsOwnFacts(Visitor ines, UUID organisation) {
        ines.opens("/console/organisations/" + organisation);
        ines.button("Change Website").click();
        ines.page().getByLabel("Website").fill("https://duero.example");
        ines.button("Save").click();
        assertThat(ines.section("Facts").getByText("https://duero.example")).isVisible();
    }

    private static String publishesACall(Visitor ines) {
        ines.opens("/console/calls");
        ines.button("New call").click();
        var form = ines.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("Title").fill(CALL);
        form.getByLabel("Abstract")
                .fill("A blood test for pancreatic cancer: biomarkers, cohorts and bioinformatics are sought.");
        form.getByLabel("Last day to answer").fill(Cluster.today().plusDays(60).toString());
        form.getByLabel("Expertise sought").fill("oncology");
        form.getByLabel("Expertise sought").press("Enter");
        form.getByLabel("Contact person").fill("Inés Duero");
        form.getByLabel("Their e-mail").fill("ines@duero.example");
        ines.button("Begin draft").click();
        assertThat(ines.heading(CALL)).isVisible();
        ines.button("Publish").click();
        assertThat(ines.button("Close call")).isVisible();
        ines.sees(ines.section("Who fits").getByRole(AriaRole.LINK).getByText(TORDESILLAS));
        return ines.page().url();
    }

    private static void showsInterest(Cluster cluster, String call, String name) {
        try (var partner = cluster.invited("Pilar Sanz", name)) {
            partner.page().navigate(call);
            var answer = partner.section("Answer");
            answer.getByLabel("What your organisation brings").fill("A cohort of four thousand patients.");
            answer.getByLabel("Their e-mail").fill("pilar@socios.example");
            answer.getByText("Show interest").click();
            assertThat(partner.section("Interests").getByText("Waits for an answer"))
                    .isVisible();
        }
    }

    private static void acceptsThemAndSeesContacts(Visitor ines, String call) {
        ines.page().navigate(call);
        assertThat(ines.section("Interests").getByText("Waits for an answer")).hasCount(2);
        assertThat(ines.page().getByText("pilar@socios.example")).hasCount(0);
        ines.button("Accept").first().click();
        assertThat(ines.button("Accept")).hasCount(1);
        ines.button("Accept").click();
        var cooperations = ines.section("Cooperations");
        assertThat(cooperations.getByText("See contacts")).hasCount(2);
        cooperations.getByText("See contacts").first().click();
        assertThat(cooperations.getByText("pilar@socios.example")).isVisible();
    }

    private static void formsAConsortium(Visitor ines) {
        ines.button("Propose consortium").click();
        var form = ines.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("Name of the consortium").fill(CONSORTIUM);
        ines.chooses(ines.list(form, "Programme"), "Regional collaborative (Spain)");
        form.getByLabel(PISUERGA, exact()).check();
        form.getByLabel(TORDESILLAS, exact()).check();
        form.getByText("Propose", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(ines.heading(CONSORTIUM)).isVisible();
        assertThat(ines.page().getByText("Every rule holds")).isVisible();
        ines.button("Form").click();
        assertThat(ines.page().getByText("Formed on")).isVisible();
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void comesToAnEvent(Cluster cluster, Visitor ada, Visitor ines) {
        ada.opens("/console/events");
        ada.button("New event").click();
        var form = ada.page().getByRole(AriaRole.DIALOG);
        var day = Cluster.today().plusDays(30);
        form.getByLabel("Title in Spanish").fill("Jornada de encuentros");
        form.getByLabel("Title in English").fill(EVENT);
        form.getByLabel("Begins (the place's time)").fill(day + "T10:00");
        form.getByLabel("Ends").fill(day + "T17:00");
        form.getByLabel("Place", exact()).fill("Valladolid");
        form.getByLabel("Seats").fill("2");
        form.getByLabel("Members' price").fill("20");
        form.getByLabel("Others' price").fill("75");
        ada.button("Save draft").click();
        assertThat(ada.heading(EVENT)).isVisible();
        ada.button("Publish").click();
        assertThat(ada.page().getByText("2 seats left")).isVisible();
        var event = ada.id();
        try (var marta = cluster.visitorWithoutScript()) {
            registers(marta, event, "Marta Ferrer", "€75");
        }
        registers(ines, event, "Inés Duero", "€20");
        ada.opens("/console/events/" + event);
        assertThat(ada.section("Guest list").getByText("Marta Ferrer")).isVisible();
        assertThat(ada.page().getByText("2 of 2 taken")).isVisible();
        ada.opens("/console/events/" + event + "/door");
        ada.page().getByLabel("Who arrives").fill("ines du");
        assertThat(ada.page().getByText("Marta Ferrer")).isHidden();
        ada.button("Inés Duero has arrived").click();
        assertThat(ada.page().getByText("1 of 2")).isVisible();
        assertThat(ada.page().getByText("Inside")).isVisible();
    }

    private static void registers(Visitor guest, UUID event, String name, String price) {
        guest.opens("/en/events/" + event);
        guest.page().locator("#name").fill(name);
        guest.page().locator("#email").fill(UUID.randomUUID() + "@guests.example");
        guest.page().locator("#register form button").click();
        assertThat(guest.heading("You are registered")).isVisible();
        assertThat(guest.page().getByText(price)).isVisible();
    }

    private static void findsItAllOnThePageOf(Visitor ada, UUID organisation) {
        ada.opens("/console/organisations/" + organisation);
        assertThat(ada.section("Membership").getByText("Tier: SME")).isVisible();
        assertThat(ada.section("Facts").getByText("https://duero.example")).isVisible();
        ada.sees(ada.section("Timeline").getByText("Attended “Jornada de encuentros”"));
        ada.sees(ada.section("Timeline").getByText("Partner of the consortium “" + CONSORTIUM + "”, now formed"));
        assertThat(ada.section("Timeline").getByText("Applied for membership")).isVisible();
    }

    private static void findsThePartnerOnItsOwn(Visitor ada) {
        ada.opens("/console/organisations?query=tordesillas");
        ada.page().getByRole(AriaRole.LINK).getByText(TORDESILLAS).click();
        ada.sees(ada.section("Timeline").getByText("Partner of the consortium “" + CONSORTIUM + "”, now formed"));
    }

    private static void opensTheFactsBehindAFigure(Visitor ada) {
        ada.opens("/console/plan");
        ada.page().getByRole(AriaRole.BUTTON).getByText("Consortia formed").click();
        ada.sees(ada.page().getByRole(AriaRole.DIALOG).getByText(CONSORTIUM));
    }
}
