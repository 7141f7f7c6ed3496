package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another system is told what happens, while it is out of order and afterwards. */
@ExtendWith(House.class)
class WebhooksTest {

    @Test
    void showsWhatOneDidNotTakeAndSendsItAgain(Cluster cluster) throws IOException {
        try (var erp = new OtherSystem();
                var ada = cluster.ada()) {
            var secret = makesOne(ada, erp.address());
            ada.page().getByRole(AriaRole.LINK).getByText("ERP of the cluster").click();
            assertThat(ada.heading("ERP of the cluster")).isVisible();

            ada.button("Test").click();
            var deliveries = ada.section("Deliveries");
            assertThat(deliveries.getByText("webhook.ping")).isVisible();
            deliveries.getByText("Show", exactly()).click();
            assertThat(deliveries.getByText("answered 500").first()).isVisible();
            assertThat(erp.toldLast().isSignedWith(secret)).isTrue();

            erp.worksAgain();
            deliveries.getByText("Send again", exactly()).click();
            assertThat(deliveries.getByText("answered 204").first()).isVisible();
            assertThat(deliveries
                            .getByRole(AriaRole.LISTITEM)
                            .filter(new FilterOptions().setHasText("webhook.ping"))
                            .getByText("Delivered"))
                    .isVisible();

            stopsIt(ada);
        }
    }

    private static GetByTextOptions exactly() {
        return new GetByTextOptions().setExact(true);
    }

    /** @return its secret, which is shown this once */
    private static String makesOne(Visitor ada, String address) {
        ada.opens("/console/webhooks");
        ada.button("New webhook").click();
        var form = ada.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("Which system it is for").fill("ERP of the cluster");
        form.getByLabel("Address that is told").fill(address);
        ada.chooses(ada.list(form, "What it is told of"), "event.registration.confirmed");
        ada.page().keyboard().press("Tab");
        ada.button("Make the webhook").click();
        var secret = ada.page()
                .getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("The secret"))
                .inputValue();
        ada.button("I have kept it").click();
        return secret;
    }

    private static void stopsIt(Visitor ada) {
        ada.button("Stop").click();
        assertThat(ada.page().getByText("Stopped")).isVisible();
        assertThat(ada.button("Test")).isDisabled();
        ada.button("Another secret").click();
        ada.button("Yes, another secret").click();
        assertThat(ada.page().getByRole(AriaRole.DIALOG).getByText("Copy it now"))
                .isVisible();
        ada.button("I have kept it").click();
        ada.button("Remove").click();
        ada.button("Yes, remove it").click();
        assertThat(ada.heading("Webhooks")).isVisible();
        assertThat(ada.page().getByText("ERP of the cluster")).hasCount(0);
    }
}
