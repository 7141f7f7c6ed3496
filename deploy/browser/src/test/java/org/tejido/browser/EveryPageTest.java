package org.tejido.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tejido.browser.Cluster.Look;

/** Every page of the menu, at both widths, in both languages and both themes: for everybody to use, and kept as a picture. */
@ExtendWith(House.class)
class EveryPageTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String RULES = """
            () => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then((found) => JSON.stringify(
                found.violations.filter(({impact}) => impact === 'serious' || impact === 'critical')
                    .map(({id, nodes}) => id + ' at ' + nodes.map(({target, html}) => target + ' ' + html.slice(0, 200)).join('; '))))""";

    @Test
    void keepsNobodyOutAndFitsItsWindow(Cluster cluster) throws IOException {
        var axe = Files.readString(Path.of("node_modules/axe-core/axe.min.js"));
        var organisation = organisation(cluster);
        var wrong = new ArrayList<String>();
        for (var look : Look.all()) {
            try (var ada = cluster.ada(look)) {
                for (var path : pages(ada, organisation)) {
                    ada.opens(path);
                    ada.page().waitForFunction("() => !document.querySelector('[role=status] .mantine-Skeleton-root')");
                    var name = "%s/%s.png"
                            .formatted(
                                    look,
                                    path.substring(1).replaceAll("[/?]", "-").replace(organisation, "one"));
                    ada.page()
                            .screenshot(new ScreenshotOptions()
                                    .setPath(PICTURES.resolve(name))
                                    .setFullPage(true));
                    ada.page().evaluate(axe);
                    violations((String) ada.page().evaluate(RULES)).forEach(one -> wrong.add(name + ": " + one));
                    if ((boolean) ada.page().evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
                        wrong.add(name + ": is wider than the window");
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Those of the menu, one organisation's, and those around the console. */
    private static Set<String> pages(Visitor ada, String organisation) {
        ada.opens("/console/today");
        var pages = new LinkedHashSet<String>();
        for (var link : ada.page().locator("nav a").all()) {
            pages.add(link.getAttribute("href"));
        }
        assertThat(pages).contains("/console/today", "/console/organisations");
        pages.addAll(List.of("/console/organisations/" + organisation, "/console/nowhere", "/account"));
        return pages;
    }

    private static String organisation(Cluster cluster) {
        try (var ada = cluster.ada()) {
            return ada.post("/api/organisations", """
                            {"name":"Hospital Universitario de Burgos","kind":"hospital","country":"ES","city":"Burgos"}""").get("organisationId").getAsString();
        }
    }

    private static List<String> violations(String found) {
        return StreamSupport.stream(
                        JsonParser.parseString(found).getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString)
                .collect(Collectors.toList());
    }
}
