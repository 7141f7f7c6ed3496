package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who stands in the records twice. */
@ExtendWith(House.class)
class OnePersonTwiceTest {

    @Test
    void becomesOneRecordAndTwoAgain(Cluster cluster) {
        try (var ada = cluster.ada()) {
            var organisation = ada.post("/api/organisations?resemblanceAccepted=true", """
                            {"name":"Instituto %s","kind":"company","country":"ES","city":"Palencia"}""".formatted(UUID.randomUUID()))
                    .get("organisationId")
                    .getAsString();
            var stays = person(ada, organisation, "Zoraida Quintanilla", "Director");
            person(ada, organisation, "Z. Quintanilla", "Chief scientist");

            ada.opens("/console/people/" + stays);
            ada.page()
                    .getByRole(AriaRole.LINK)
                    .getByText("Merge with another record")
                    .click();
            assertThat(ada.heading("Are they the same person?")).isVisible();
            var other = ada.list(ada.page().getByRole(AriaRole.MAIN), "The other record");
            other.click();
            other.fill("quintanilla");
            ada.page()
                    .getByRole(AriaRole.OPTION)
                    .filter(new FilterOptions().setHasText("Z. Quintanilla"))
                    .click();
            ada.page().getByLabel("The one that joins: Chief scientist").click();
            ada.button("Merge them").click();
            ada.button("Yes, merge them").click();

            assertThat(ada.heading("Zoraida Quintanilla")).isVisible();
            assertThat(ada.page().getByText("Chief scientist")).isVisible();
            var merged = ada.section("Merged into it");
            assertThat(merged.getByText("Z. Quintanilla")).isVisible();

            ada.button("Part Z. Quintanilla").click();
            ada.button("Yes, part them").click();
            assertThat(merged.getByText("Parted again on")).isVisible();
            assertThat(ada.page().getByText("Chief scientist")).hasCount(0);
            ada.opens("/console/people");
            ada.page().getByLabel("Name or e-mail").fill("quintanilla");
            assertThat(ada.page().getByRole(AriaRole.LINK).getByText("Quintanilla"))
                    .hasCount(2);
        }
    }

    private static String person(Visitor ada, String organisation, String name, String position) {
        return ada.post("/api/people", """
                        {"organisationId":"%s","name":"%s","email":"%s@people.example","position":"%s"}""".formatted(organisation, name, UUID.randomUUID(), position))
                .get("personId")
                .getAsString();
    }
}
