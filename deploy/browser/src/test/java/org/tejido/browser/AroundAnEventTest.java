package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before an event people are reminded of it, and afterwards they are asked how it was. */
@ExtendWith(House.class)
class AroundAnEventTest {

    @Test
    void isRemindedOfWhenTheOfficeSays(Cluster cluster) {
        try (var ada = cluster.ada()) {
            ada.opens("/console/events/" + event(ada));
            var reminders = ada.section("Reminders by mail");
            assertThat(reminders.getByText("7 days before, at 09:00")).isVisible();

            ada.button("Change the reminders").click();
            ada.button("Add reminder").click();
            part(reminders, "Reminder 3").getByLabel("Time").fill("08:15");
            ada.button("Remove reminder 1").click();
            ada.button("Save").click();

            assertThat(reminders.getByText("On the day, at 08:15")).isVisible();
            assertThat(reminders.getByText("The day before, at 09:00")).isVisible();
            ada.page().reload();
            assertThat(reminders.getByText("On the day, at 08:15")).isVisible();
            assertThat(reminders.getByText("7 days before")).hasCount(0);
        }
    }

    @Test
    void isAskedAboutInTheWordsOfTheOffice(Cluster cluster) {
        try (var ada = cluster.ada()) {
            ada.opens("/console/events/" + event(ada) + "/survey");
            ada.button("Write the survey").click();
            var questions = ada.section("Questions");
            part(questions, "Question 1").getByLabel("In English").fill("How did you like the talks?");
            ada.button("Choice").click();
            part(questions, "Question 4").getByLabel("In English").fill("Which day suits you?");
            ada.button("Save the survey").click();
            assertThat(questions.getByText("A choice has two options at least."))
                    .isVisible();

            var options = part(questions, "Question 4").getByLabel("Options");
            for (var option : new String[] {"Friday", "Saturday"}) {
                options.fill(option);
                options.press("Enter");
            }
            ada.button("Move question 4 up").click();
            ada.button("Save the survey").click();

            assertThat(questions.getByText("How did you like the talks?")).isVisible();
            assertThat(questions.getByText("Friday · Saturday")).isVisible();
            assertThat(questions.getByRole(AriaRole.LISTITEM).nth(2)).containsText("Which day suits you?");
            assertThat(ada.section("Results").getByText("Nobody has been asked yet"))
                    .isVisible();
        }
    }

    @Test
    void isPostponedAndGetsAnotherDate(Cluster cluster) {
        try (var ada = cluster.ada()) {
            var event = event(ada);
            ada.change("POST", "/api/events/" + event + "/publication", "{}", 1);
            ada.opens("/console/events/" + event);
            ada.button("Postpone").click();
            ada.button("Yes, postpone it").click();
            assertThat(ada.page().getByText("Postponed")).isVisible();
            assertThat(ada.button("Door")).hasCount(0);

            ada.button("Give it a new date").click();
            var form = ada.page().getByRole(AriaRole.DIALOG);
            form.getByLabel("Begins (the place's time)").fill("2041-05-20T10:00");
            form.getByLabel("Ends").fill("2041-05-20T12:00");
            ada.button("Save").click();

            assertThat(ada.page().getByText("20 May 2041")).isVisible();
            assertThat(ada.page().getByText("Published")).isVisible();
        }
    }

    private static Locator part(Locator of, String name) {
        return of.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static String event(Visitor ada) {
        return ada.post("/api/events", """
                        {"kind":"lecture","title":{"en":"Lecture on biomarkers"},
                         "startsAt":"%1$sT18:00:00","endsAt":"%1$sT19:00:00","zone":"Europe/Madrid","place":"Soria","capacity":40,
                         "price":{"memberCents":0,"otherCents":0,"currency":"EUR"},"visibility":"public"}""".formatted(Cluster.today().plusDays(30)))
                .get("eventId")
                .getAsString();
    }
}
