package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The office of one cluster, with Ada as its administrator. */
final class Cluster {

    /** Of a machine that has other work, too. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final String PASSWORD = "una frase larga y tranquila";

    private static final Look DESK = new Look(1440, "en", "light");

    private final Browser browser;
    private final String address;
    private final String ada;

    Cluster(Browser browser, String address, String ada) {
        this.browser = browser;
        this.address = address;
        this.ada = ada;
    }

    /** Its day: this machine may still have yesterday. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Madrid"));
    }

    /**
     * Ada follows the link of the first start, chooses a password and is signed in.
     *
     * @return what her browser keeps of that
     */
    static String found(Installation installation, Browser browser) throws IOException {
        try (var context = browser.newContext(new NewContextOptions().setLocale("en-GB"))) {
            context.setDefaultTimeout(PATIENCE.toMillis());
            var page = context.newPage();
            page.navigate(installation.setUpLink());
            page.getByLabel("Name").fill("Ada Prieto");
            page.getByLabel("E-mail").fill("ada@cluster.example");
            page.locator("#password").fill(PASSWORD);
            page.locator("#main form button").click();
            page.waitForURL(url -> !url.contains("set-up"));
            return context.storageState();
        }
    }

    /** The assembly has approved the plan that is shipped: there is no page for that. */
    void approvesThePlan() {
        try (var office = ada()) {
            var draft = office.get("/api/plans?limit=1")
                    .getAsJsonArray("items")
                    .get(0)
                    .getAsJsonObject();
            office.change(
                    "POST",
                    "/api/plans/" + draft.get("planId").getAsString() + "/approval",
                    "{\"decidedBy\":\"Asamblea general\"}",
                    draft.get("version").getAsInt());
        }
    }

    String address() {
        return address;
    }

    /** Ada at her desk, in English. */
    Visitor ada() {
        return new Visitor(context(DESK, ada), address);
    }

    /** Ada, as axe sees her pages. */
    Visitor adaExamined(String language) {
        return examined(ada, language);
    }

    /**
     * Somebody with pages into which axe can be put from outside: the policy that keeps it out holds in all other visits.
     *
     * @param state what the browser keeps of a session
     */
    Visitor examined(String state, String language) {
        var look = new Look(1440, language, "light");
        return new Visitor(context(look, state, new NewContextOptions().setBypassCSP(true)), address);
    }

    /** Somebody whom nobody knows yet. */
    Visitor visitor() {
        return new Visitor(context(DESK, null), address);
    }

    /** The same, whose browser runs no script: enough for the public site. */
    Visitor visitorWithoutScript() {
        return new Visitor(context(DESK, null, new NewContextOptions().setJavaScriptEnabled(false)), address);
    }

    /** Ada signs in once more, as on another device: that session may end without ending hers. */
    Visitor adaElsewhere() {
        var elsewhere = visitor();
        elsewhere.signIn("ada@cluster.example", PASSWORD);
        return elsewhere;
    }

    /** Invites somebody to act for an organisation, who follows the link in the mail and is signed in. */
    Visitor invited(String name, String organisation) {
        var email = UUID.randomUUID() + "@people.example";
        try (var office = ada()) {
            office.opens("/console/access");
            office.button("Invite").click();
            var form = office.page().getByRole(AriaRole.DIALOG);
            form.getByLabel("E-mail").fill(email);
            form.getByLabel("Name").fill(name);
            office.chooses(office.list(form, "Role"), "Member");
            office.list(form, "Which organisation they act for").fill(organisation);
            office.page()
                    .getByRole(AriaRole.OPTION)
                    .filter(new FilterOptions().setHasText(organisation))
                    .click();
            office.button("Send the invitation").click();
            assertThat(office.page().getByText("A link is on its way to " + email))
                    .isVisible();
            var link = office.linkMailedTo(email);
            var guest = visitor();
            guest.page().navigate(link);
            guest.page().locator("#password").fill(PASSWORD);
            guest.page().locator("#main form button").click();
            guest.page().waitForURL(url -> !url.contains("invitation"));
            return guest;
        }
    }

    /** How wide the window is, in which language and in which theme. */
    record Look(int width, String language, String theme) {

        @Override
        public String toString() {
            return width + "-" + language + "-" + theme;
        }
    }

    private BrowserContext context(Look look, String state) {
        return context(look, state, new NewContextOptions());
    }

    private BrowserContext context(Look look, String state, NewContextOptions options) {
        var context = browser.newContext(options.setTimezoneId("Europe/Madrid")
                .setStorageState(state)
                .setViewportSize(look.width(), 900)
                .setLocale(look.language().equals("es") ? "es-ES" : "en-GB")
                .setColorScheme(look.theme().equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.addCookies(List.of(new Cookie("language", look.language()).setUrl(address)));
        return context;
    }
}
