package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the console reaches the browser. What it needs of a built one is left out where there was no Node to build it. */
@GatewayTest
class ConsoleTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SCRIPT =
            Pattern.compile("<script[^>]* src=\"(/console/assets/[^\"]+\\.js)\"></script>");

    private static final List<String> ELSEWHERE = List.of(
            "//elsewhere.example/console",
            "/console@elsewhere.example",
            "/console//elsewhere.example",
            "/console/../api/accounts",
            "/console/%2e%2e/api",
            "/console/{organisation}",
            "/console?a={b}",
            "/console\\elsewhere.example",
            "/console?a=b\r\nSet-Cookie: c=d");

    @Autowired
    Office office;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/console/organisations?kind=company", "/console/a/b/c"})
    void answersEveryAddressWithTheOnePage(String path) throws Exception {
        var page = get(path, office.manager().cookie());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        if (built()) {
            assertThat(page.body()).contains("<div id=\"root\">");
            assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
        }
    }

    @Test
    void letsInNoScriptButItsOwnFilesAndStylesOfThisAnswerAlone() throws Exception {
        assumeTrue(built());
        var session = office.manager().cookie();
        var page = get("/console", session);
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe", "script-src");
        assertThat(page.body()).contains("content=\"" + nonce + "\"").doesNotContainPattern("<script(?![^>]* src=)");
        assertThat(get("/console", session).body()).doesNotContain(nonce);
    }

    @Test
    void mayUseTheCameraAsNoOtherPageMay() throws Exception {
        assumeTrue(built());
        var session = office.manager().cookie();

        assertThat(devicesOf("/console/events", session)).startsWith("camera=(self),");
        assertThat(devicesOf("/account", session)).startsWith("camera=(),");
    }

    @Test
    void letsAssetsBeKeptForEverAndKnowsNoOthers() throws Exception {
        assumeTrue(built());
        var session = office.manager().cookie();
        var script = SCRIPT.matcher(get("/console", session).body());
        assertThat(script.find()).isTrue();

        assertThat(get(script.group(1), session).headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, private, immutable");
        assertThat(get("/console/assets/of-last-year.js", session).statusCode()).isEqualTo(404);
    }

    @Test
    void sendsTheWorkerThatServesWithoutAConnectionAnewEachTime() throws Exception {
        assumeTrue(built());
        var session = office.manager().cookie();
        var worker = get("/console/worker.js", session);

        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(worker.headers().firstValue("Content-Type")).get().asString().startsWith("text/javascript");
        assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get("/console/other.js", session).statusCode()).isEqualTo(404);
    }

    @Test
    void sendsAssetsCompressedToWhoeverReadsThemSo() throws Exception {
        assumeTrue(built());
        var session = office.manager().cookie();
        var script = SCRIPT.matcher(get("/console", session).body());
        assertThat(script.find()).isTrue();

        var asked = request(script.group(1), session)
                .header("Accept-Encoding", "gzip, deflate, br")
                .build();
        var headers = HTTP.send(asked, BodyHandlers.discarding()).headers();

        assertThat(headers.firstValue("Content-Encoding")).hasValue("br");
        assertThat(headers.firstValue("Vary")).get().asString().contains("Accept-Encoding");
        assertThat(headers.firstValue("Content-Type")).get().asString().startsWith("text/javascript");
        assertThat(get(script.group(1), session).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void speaksTheLanguageThatSomebodyChose() throws Exception {
        assumeTrue(built());

        assertThat(get("/console", office.manager().cookie() + "; language=en").body())
                .contains("<html lang=\"en\">");
    }

    @Test
    void leadsThroughSignInBackToWhatWasAskedFor() throws Exception {
        var email = office.newAddress();
        office.admin()
                .post("/api/invitations", "{\"email\":\"%s\",\"name\":\"Inés\",\"role\":\"juror\"}".formatted(email));
        office.browser()
                .post(
                        "/api/invitations/acceptance",
                        "{\"token\":\"%s\",\"name\":\"Inés\",\"password\":\"%s\"}"
                                .formatted(office.tokenMailedTo(email), Office.PASSWORD));
        var sent = get("/console/organisations?kind=company&query=a%20b", null)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(sent).endsWith("/sign-in?then=%2Fconsole%2Forganisations%3Fkind%3Dcompany%26query%3Da%2520b");
        assertThat(get("/sign-in" + sent.substring(sent.indexOf('?')), null).body())
                .contains("name=\"then\" value=\"/console/organisations?kind=company&amp;query=a%20b\"");
        assertThat(signIn(email, "/console/organisations?kind=company&query=a%20b"))
                .endsWith("/console/organisations?kind=company&query=a%20b");
        assertThat(get("/sign-in" + sent.substring(sent.indexOf('?')), null).body())
                .as("the other language leads to the same")
                .contains("then=%2Fconsole%2Forganisations%3Fkind%3Dcompany%26query%3Da%2520b&amp;lang=en");
        for (var elsewhere : ELSEWHERE) {
            assertThat(signIn(email, elsewhere)).as(elsewhere).endsWith("/account");
        }
    }

    @Test
    void keepsTheWayBackWhenTheLanguageChanges() throws Exception {
        var switched = get("/sign-in?then=%2Fconsole%2Ftoday%3Fwhose%3Deverybody&lang=en", null);

        assertThat(switched.headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/sign-in?then=%2Fconsole%2Ftoday%3Fwhose%3Deverybody");
        assertThat(get("//elsewhere.example?lang=en", office.manager().cookie())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotStartWith("//");
    }

    @Test
    void standsInTheMenuOfTheTeamAlone() throws Exception {
        assertThat(get("/account", office.manager().cookie()).body()).contains("href=\"/console\"");
        assertThat(get("/account", office.memberOf(UUID.randomUUID()).cookie()).body())
                .doesNotContain("href=\"/console\"");
    }

    private static boolean built() {
        return ConsoleTest.class.getResource("/console/index.html") != null;
    }

    private String signIn(String email, String then) throws Exception {
        var form = "email=%s&password=%s&then=%s".formatted(encoded(email), encoded(Office.PASSWORD), encoded(then));
        var request = request("/sign-in", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return HTTP.send(request(path, cookie).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private String devicesOf(String path, String cookie) throws Exception {
        return get(path, cookie).headers().firstValue("Permissions-Policy").orElseThrow();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
