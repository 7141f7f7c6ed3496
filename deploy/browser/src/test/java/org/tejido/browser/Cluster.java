package org.tejido.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The office of one cluster, with Ada as its administrator. */
final class Cluster {

    /** Of a machine that has other work, too. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final String PASSWORD = "una frase larga y tranquila";

    private final Browser browser;
    private final String address;
    private final String ada;

    private Cluster(Browser browser, String address, String ada) {
        this.browser = browser;
        this.address = address;
        this.ada = ada;
    }

    /** Ada follows the link of the first start, chooses a password and is signed in. */
    static Cluster founded(Installation installation, Browser browser) throws IOException {
        try (var context = browser.newContext(new NewContextOptions().setLocale("en-GB"))) {
            context.setDefaultTimeout(PATIENCE.toMillis());
            var page = context.newPage();
            page.navigate(installation.setUpLink());
            page.getByLabel("Name").fill("Ada Prieto");
            page.getByLabel("E-mail").fill("ada@cluster.example");
            page.locator("#password").fill(PASSWORD);
            page.locator("#main form button").click();
            page.waitForURL(url -> !url.contains("set-up"));
            return new Cluster(browser, installation.address(), context.storageState());
        }
    }

    String address() {
        return address;
    }

    /** Ada at her desk, in English. */
    Visitor ada() {
        return ada(new Look(1440, "en", "light"));
    }

    Visitor ada(Look look) {
        return new Visitor(context(look, ada), address);
    }

    /** Somebody whom nobody knows yet. */
    Visitor visitor() {
        return new Visitor(context(new Look(1440, "en", "light"), null), address);
    }

    /** Ada signs in once more, as on another device: that session may end without ending hers. */
    Visitor adaElsewhere() {
        var elsewhere = visitor();
        elsewhere.signIn("ada@cluster.example", PASSWORD);
        return elsewhere;
    }

    /** Invites somebody, who follows the link in the mail and is signed in. */
    Visitor invited(String name, String role, UUID organisation) {
        var email = UUID.randomUUID() + "@people.example";
        try (var office = ada()) {
            office.post(
                    "/api/invitations",
                    organisation == null
                            ? "{\"name\":\"%s\",\"email\":\"%s\",\"role\":\"%s\"}".formatted(name, email, role)
                            : "{\"name\":\"%s\",\"email\":\"%s\",\"role\":\"%s\",\"organisationId\":\"%s\"}"
                                    .formatted(name, email, role, organisation));
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

        static List<Look> all() {
            return List.of(1440, 390).stream()
                    .flatMap(width -> List.of("es", "en").stream().flatMap(language -> List.of("light", "dark").stream()
                            .map(theme -> new Look(width, language, theme))))
                    .toList();
        }

        @Override
        public String toString() {
            return width + "-" + language + "-" + theme;
        }
    }

    private BrowserContext context(Look look, String state) {
        var context = browser.newContext(new NewContextOptions()
                .setStorageState(state)
                .setViewportSize(look.width(), 900)
                .setLocale(look.language().equals("es") ? "es-ES" : "en-GB")
                .setColorScheme(look.theme().equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                // axe is put into the page from outside; the policy itself is tested where it is made.
                .setBypassCSP(true));
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.addCookies(List.of(new Cookie("language", look.language()).setUrl(address)));
        return context;
    }
}
