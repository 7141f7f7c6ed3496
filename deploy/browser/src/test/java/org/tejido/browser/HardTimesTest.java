package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody has typed, while the connection drops, the session ends, or somebody else types the same. */
@ExtendWith(House.class)
class HardTimesTest {

    @Test
    void keepsWhatIsTypedWhileTheConnectionIsGone(Cluster cluster) {
        try (var ada = cluster.ada()) {
            ada.opens(organisation(ada));
            ada.context().setOffline(true);
            assertThat(ada.page().getByText("You are offline.")).isVisible();
            var contacts = ada.section("Contacts");
            contacts.getByLabel("What was said").fill("They will send their statutes.");
            ada.button("Write down").click();
            assertThat(ada.page().getByText("The system does not answer.")).isVisible();
            assertThat(contacts.getByLabel("What was said")).hasValue("They will send their statutes.");

            ada.context().setOffline(false);
            ada.page().reload();
            assertThat(contacts.getByLabel("What was said")).hasValue("They will send their statutes.");
            ada.button("Write down").click();

            assertThat(contacts.getByRole(AriaRole.LISTITEM).getByText("They will send their statutes."))
                    .isVisible();
            assertThat(contacts.getByLabel("What was said")).isEmpty();
        }
    }

    @Test
    void leadsThroughSignInBackToWhatWasTyped(Cluster cluster) {
        try (var ada = cluster.adaElsewhere()) {
            var page = organisation(ada);
            ada.opens(page);
            ada.button("Change City").click();
            ada.page().getByLabel("City").fill("Valladolid");
            ada.context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile("(?!language).*")));
            ada.button("Save").click();
            ada.page().waitForURL(url -> url.contains("/sign-in"));

            ada.fillIn("ada@cluster.example", Cluster.PASSWORD);
            ada.page().waitForURL(cluster.address() + page);
            assertThat(ada.page().getByLabel("City")).hasValue("Valladolid");
            ada.button("Save").click();

            assertThat(ada.section("Facts").getByText("Valladolid")).isVisible();
            assertThat(ada.button("Change City")).isFocused();
        }
    }

    @Test
    void letsOneChooseWhereAnotherWasFaster(Cluster cluster) {
        try (var ada = cluster.ada();
                var other = cluster.ada()) {
            var page = organisation(ada);
            ada.opens(page);
            ada.button("Change City").click();
            ada.page().getByLabel("City").fill("Valladolid");
            other.opens(page);
            other.button("Change Name").click();
            other.page().getByLabel("Name").fill("Renamed meanwhile");
            other.button("Save").click();
            assertThat(other.heading("Renamed meanwhile")).isVisible();
            assertThat(other.button("Save")).hasCount(0);
            other.button("Change City").click();
            other.page().getByLabel("City").fill("Segovia");
            other.button("Save").click();
            assertThat(other.section("Facts").getByText("Segovia")).isVisible();

            ada.button("Save").click();
            var conflict = ada.page().getByRole(AriaRole.ALERT);
            assertThat(conflict).containsText("Segovia");
            assertThat(ada.page().getByLabel("City")).hasValue("Valladolid");
            ada.button("Save mine").click();

            assertThat(ada.section("Facts").getByText("Valladolid")).isVisible();
            assertThat(ada.heading("Renamed meanwhile")).isVisible();
        }
    }

    @Test
    void isReadThroughTheKeyboardAlone(Cluster cluster) {
        try (var ada = cluster.ada()) {
            ada.opens("/console/today");
            ada.page().keyboard().press("Tab");
            assertThat(ada.page().getByText("Skip to the content")).isFocused();
            ada.page().keyboard().press("Enter");
            assertThat(ada.page().locator("#content")).isFocused();

            ada.page().getByRole(AriaRole.LINK, named("Organisations")).focus();
            ada.page().keyboard().press("Enter");

            assertThat(ada.heading("Organisations")).isFocused();
            assertThat(ada.page()).hasTitle("Organisations · Tejido");
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    /** The address of a new one's page. */
    private static String organisation(Visitor ada) {
        var made = ada.post("/api/organisations?resemblanceAccepted=true", """
                {"name":"Laboratorio %s","kind":"company","country":"ES","city":"Soria"}""".formatted(UUID.randomUUID()));
        return "/console/organisations/" + made.get("organisationId").getAsString();
    }
}
