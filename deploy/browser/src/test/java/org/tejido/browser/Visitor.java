package org.tejido.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody in front of a browser window. What has no page yet goes through the API, in the same session. */
final class Visitor implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+token=[\\w-]+");

    private final BrowserContext context;
    private final String address;
    private final Page page;

    Visitor(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a page, and waits for its heading. */
    Visitor opens(String path) {
        page.navigate(at(path));
        return atHeading();
    }

    String at(String path) {
        return address + path;
    }

    Visitor atHeading() {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).waitFor();
        return this;
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** The part of a page under that name. */
    Locator section(String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }

    void signIn(String email, String password) {
        page.navigate(address + "/sign-in");
        fillIn(email, password);
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    void fillIn(String email, String password) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("form[action='/sign-in'] button").click();
    }

    JsonObject get(String path) {
        return body(context.request().get(address + path));
    }

    /** Waits until calls are made in the name of an organisation that was admitted: that comes as a message. */
    void waitsForMember(String organisation) {
        var path = "/api/collaborators/" + organisation;
        while (!context.request().get(address + path).ok()
                || !get(path).get("open").getAsBoolean()) {
            page.waitForTimeout(200);
        }
    }

    JsonObject post(String path, String body) {
        return send(path, "POST", "application/json", body, null);
    }

    /** A file as it is. */
    JsonObject post(String path, String type, String file) {
        return send(path, "POST", type, file, null);
    }

    /** A change of what has that version. */
    JsonObject change(String method, String path, String body, int version) {
        return send(
                path,
                method,
                method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
                body,
                version);
    }

    private JsonObject send(String path, String method, String type, String body, Integer version) {
        var options = RequestOptions.create()
                .setMethod(method)
                .setHeader("Content-Type", type)
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .setData(body);
        var session = context.request().get(address + "/api/session");
        if (session.ok()) {
            options.setHeader("X-CSRF-Token", body(session).get("csrfToken").getAsString());
        }
        if (version != null) {
            options.setHeader("If-Match", "\"" + version + "\"");
        }
        var answer = context.request().fetch(address + path, options);
        for (var until = Instant.now().plus(Cluster.PATIENCE);
                answer.status() == 503 && Instant.now().isBefore(until); ) {
            // As it asks for itself: once more, under the same key.
            page.waitForTimeout(500);
            answer = context.request().fetch(address + path, options);
        }
        return body(answer);
    }

    private static JsonObject body(APIResponse response) {
        if (!response.ok()) {
            throw new AssertionError(response.url() + " answered " + response.status() + ": " + response.text());
        }
        var text = response.text();
        return text.isBlank() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject();
    }

    /** Mails are kept where no server sends them. */
    String linkMailedTo(String email) {
        while (true) {
            for (var mail : get("/api/mails").getAsJsonArray("items")) {
                var found = LINK.matcher(mail.getAsJsonObject().get("text").getAsString());
                if (mail.toString().contains(email) && found.find()) {
                    return found.group();
                }
            }
            page.waitForTimeout(200);
        }
    }

    /** Reloads until it is there: what comes as a message comes a moment later. */
    void sees(Locator what) {
        for (var until = Instant.now().plus(Cluster.PATIENCE); Instant.now().isBefore(until); page.reload()) {
            try {
                what.first().waitFor(new WaitForOptions().setTimeout(2_000));
                return;
            } catch (TimeoutError notYet) {
                // Once more.
            }
        }
        assertThat(what.first()).isVisible();
    }

    /** The field of a list that opens, under that name. */
    Locator list(Locator form, String name) {
        return form.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(name));
    }

    /** Chooses in a list that opens. */
    void chooses(Locator list, String option) {
        list.click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** The last part of the address: whose page this is. */
    UUID id() {
        return UUID.fromString(page.url().replaceAll("\\?.*", "").replaceAll(".*/", ""));
    }

    @Override
    public void close() {
        context.close();
    }
}
