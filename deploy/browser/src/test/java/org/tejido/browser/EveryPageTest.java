package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tejido.browser.Cluster.Look;
import org.tejido.browser.Showcase.Place;

/** Every page, at two widths, in both languages and both themes: for everybody to use, and kept as a picture. */
@ExtendWith(House.class)
class EveryPageTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String RULES = """
            () => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then((found) => JSON.stringify(
                found.violations.filter(({impact}) => impact === 'serious' || impact === 'critical')
                    .map(({id, nodes}) => id + ' at ' + nodes.map(({target, html}) => target + ' ' + html.slice(0, 200)).join('; '))))""";
    private static final String STILL = """
            () => !document.querySelector('[role=status] .mantine-Skeleton-root') &&
                !document.getAnimations().some((one) => one instanceof CSSTransition && one.playState === 'running') &&
                new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))""";

    private final String axe = Files.readString(Path.of("node_modules/axe-core/axe.min.js"));
    private final List<String> wrong = new ArrayList<>();

    EveryPageTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void keepsNobodyOutAndFitsItsWindow(String language, Cluster cluster, Showcase showcase) {
        try (var ada = cluster.adaExamined(language)) {
            looksAt(showcase.places(), ada, language);
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void keepsNoMemberOut(String language, Cluster cluster, Showcase showcase) {
        try (var ines = cluster.examined(showcase.member(), language)) {
            looksAt(showcase.ofTheMember(), ines, language);
        }

        assertThat(wrong).isEmpty();
    }

    private void looksAt(Map<String, Place> places, Visitor visitor, String language) {
        var page = visitor.page();
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        places.forEach((name, place) -> {
            opens(visitor, place, language);
            for (var width : List.of(1440, 390)) {
                page.setViewportSize(width, 900);
                for (var theme : ColorScheme.values()) {
                    if (theme != ColorScheme.NO_PREFERENCE) {
                        page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
                        judges(
                                page,
                                name,
                                new Look(width, language, theme.name().toLowerCase()));
                    }
                }
            }
        });
    }

    /** A new page that stands in the menu and in no showcase is noticed here. */
    @Test
    void leavesNoPageOfTheMenuOut(Cluster cluster, Showcase showcase) {
        try (var ada = cluster.ada()) {
            ada.opens("/console/today");
            var shown = showcase.places().values().stream()
                    .map(place -> place.es().replaceAll("\\?.*", ""))
                    .toList();

            assertThat(ada.page().locator("nav a").all())
                    .hasSizeGreaterThan(8)
                    .extracting(link -> link.getAttribute("href"))
                    .isSubsetOf(shown);
        }
    }

    private static void opens(Visitor visitor, Place place, String language) {
        visitor.page().setViewportSize(1440, 900);
        visitor.page().navigate(visitor.at(place.in(language)));
        assertThat(visitor.page().locator("h1").first()).isVisible();
        if (!place.words().isEmpty()) {
            assertThat(visitor.page().getByText(place.words()).first()).isVisible();
        }
    }

    private void judges(Page page, String name, Look look) {
        page.waitForFunction(STILL);
        var picture = look + "/" + name + ".png";
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve(picture))
                // What opens above a page is as high as the window.
                .setFullPage(page.locator("[role=dialog]").count() == 0));
        page.evaluate(axe);
        for (var violation :
                JsonParser.parseString((String) page.evaluate(RULES)).getAsJsonArray()) {
            wrong.add(picture + ": " + violation.getAsString());
        }
        if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
            wrong.add(picture + ": is wider than the window");
        }
    }
}
