package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door as somebody with a browser, and without a script, goes through it. */
@GatewayTest
class PagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Office office;

    @LocalServerPort
    int port;

    @Test
    void leadsFromAnInvitationToOnesOwnAccount() throws Exception {
        var email = office.newAddress();
        office.admin()
                .post("/api/invitations", "{\"email\":\"%s\",\"name\":\"Inés\",\"role\":\"juror\"}".formatted(email));
        var token = office.tokenMailedTo(email);
        var opened = get("/invitation?token=" + token, null);
        assertThat(opened.body()).contains(email, "value=\"Inés\"");

        var refused = post("/invitation", Map.of("token", token, "name", "Inés", "password", "corta"), null);
        var accepted = post("/invitation", Map.of("token", token, "name", "Inés", "password", Office.PASSWORD), null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Una contraseña tiene entre 12 y 200 caracteres.", token);
        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(get("/account", cookie(accepted)).body()).contains("Inés", email, "Jurado");
        assertThat(get("/invitation?token=" + token, null).statusCode())
                .as("spent")
                .isEqualTo(410);
    }

    @Test
    void spendsNoLinkByOpeningIt() throws Exception {
        var email = office.newAddress();
        office.admin().post("/api/invitations", "{\"email\":\"%s\",\"role\":\"juror\"}".formatted(email));
        var link = "/invitation?token=" + office.tokenMailedTo(email);

        assertThat(get(link, null).statusCode()).isEqualTo(200);
        assertThat(get(link, null).statusCode()).isEqualTo(200);
    }

    @Test
    void signsInAndOut() throws Exception {
        office.admin();
        var wrong = post("/sign-in", Map.of("email", "admin@cluster.example", "password", "wrong"), null);
        var right = post("/sign-in", Map.of("email", "admin@cluster.example", "password", Office.PASSWORD), null);
        var session = cookie(right);
        var csrf = csrf(get("/account", session));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("role=\"alert\"");
        assertThat(post("/sign-out", Map.of(), session).statusCode())
                .as("without the token")
                .isEqualTo(403);
        assertThat(post("/sign-out", Map.of("_csrf", csrf), session).statusCode())
                .isEqualTo(302);
        assertThat(get("/account", session).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
    }

    @Test
    void showsAKeyOnceAndRevokesIt() throws Exception {
        var session = office.admin().cookie();
        var csrf = csrf(get("/account", session));

        var made = post(
                "/account/api-keys",
                Map.of("_csrf", csrf, "name", "Sistema de eventos", "scopes", "event:read", "days", "30"),
                session);

        assertThat(made.body()).contains("tjd_", "Sistema de eventos");
        var again = get("/account", session).body();
        assertThat(again).contains("Sistema de eventos").doesNotContain("tjd_");
        var revocation =
                Pattern.compile("/account/api-keys/[0-9a-f-]+/revocation").matcher(again);
        assertThat(revocation.find()).isTrue();
        assertThat(post(revocation.group(), Map.of("_csrf", csrf), session).statusCode())
                .isEqualTo(302);
        assertThat(get("/account", session).body()).contains("revocada");
    }

    @Test
    void invitesSomebody() throws Exception {
        var session = office.manager().cookie();
        var page = get("/people", session);
        var email = office.newAddress();

        var invited = post(
                "/people/invitations",
                Map.of(
                        "_csrf",
                        csrf(page),
                        "name",
                        "Jorge",
                        "email",
                        email,
                        "role",
                        "juror",
                        "organisation",
                        "",
                        "language",
                        "es"),
                session);

        assertThat(page.body()).as("a manager makes no administrator").doesNotContain("<option value=\"admin\"");
        assertThat(invited.body()).contains("role=\"status\"", email);
        assertThat(office.tokenMailedTo(email)).isNotBlank();
    }

    @Test
    void invitesAColleagueAndWithdrawsIt() throws Exception {
        var session = office.memberOf(UUID.randomUUID()).cookie();
        var csrf = csrf(get("/account", session));
        var email = office.newAddress();
        var form = Map.of("_csrf", csrf, "name", "Jorge", "email", email, "language", "en");

        assertThat(post("/account/invitations", form, session).body()).contains("role=\"status\"", email);
        var withdrawal = Pattern.compile("/account/invitations/[0-9a-f-]+/withdrawal")
                .matcher(get("/account", session).body());
        assertThat(withdrawal.find()).isTrue();
        assertThat(post(withdrawal.group(), Map.of("_csrf", csrf), session).statusCode())
                .isEqualTo(302);
        assertThat(get("/account", session).body()).doesNotContain(email);
    }

    @Test
    void letsTheOfficeWriteNewsAndWordsOfTheSite() throws Exception {
        var session = office.manager().cookie();
        var empty = get("/newsroom/news", session).body();
        var address = first("action=\"(/newsroom/news/[0-9a-f-]+)\"", empty);
        var csrf = first(CSRF.pattern(), empty);

        var refused =
                post(address, Map.of("_csrf", csrf, "version", "0", "titleEs", "Sin texto", "bodyEs", ""), session);
        var kept = post(
                address, Map.of("_csrf", csrf, "version", "0", "titleEs", "Jornada", "bodyEs", "Uno\r\ndos"), session);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("hacen falta un título y un texto", "Sin texto");
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(get("/newsroom", session).body()).contains("Jornada", "Borrador");
        assertThat(post(address + "/publication", Map.of("_csrf", csrf, "version", "1"), session)
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(address.replace("/newsroom/news", "/es/noticias"), null).body())
                .contains("<h1>Jornada</h1>");
        assertThat(post(address, Map.of("_csrf", csrf, "version", "1", "titleEs", "Tarde", "bodyEs", "x"), session)
                        .body())
                .contains("Otra persona lo ha cambiado", "Tarde");

        var text = get("/newsroom/texts/legal", session).body();
        var version = first("name=\"version\" value=\"(\\d+)\"", text);
        var written = post(
                "/newsroom/texts/legal",
                Map.of("_csrf", csrf, "version", version, "es", "Titular: **el clúster**", "en", ""),
                session);
        assertThat(written.statusCode()).isEqualTo(302);
        assertThat(get("/en/legal-notice", null).body()).contains("<strong>el clúster</strong>", "lang=\"es\"");
        assertThat(get("/newsroom", office.juror().cookie()).statusCode()).isEqualTo(403);
    }

    private static String first(String pattern, String page) {
        var match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    @Test
    void keepsThePeopleFromThoseWhoAreNotOfTheTeam() throws Exception {
        assertThat(get("/people", office.juror().cookie()).statusCode()).isEqualTo(403);
        assertThat(get("/people", null).statusCode()).isEqualTo(302);
    }

    @Test
    void answersAPersonWithAPageAndAProgramWithAProblem() throws Exception {
        assertThat(get("/nowhere", null).body()).contains("Aquí no hay nada");
        assertThat(office.browser().get("/nowhere").code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({"es,Entrar", "en-GB,Sign in", "'fr, en;q=0.5',Sign in", "fr,Entrar", "!!,Entrar"})
    void speaksTheLanguageThatTheBrowserAsksFor(String asked, String title) throws Exception {
        var request =
                request("/sign-in", null).header("Accept-Language", asked).GET().build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).contains("<h1>" + title + "</h1>");
    }

    @Test
    void remembersTheLanguageThatSomebodyChose() throws Exception {
        var chosen = get("/password-reset?lang=en", null);

        assertThat(chosen.headers().firstValue("Location")).get().asString().endsWith("/password-reset");
        assertThat(get("/password-reset", cookie(chosen)).body()).contains("A new password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/password-reset",
                "/nowhere",
                "/docs",
                "/account",
                "/people",
                "/newsroom",
                "/newsroom/news",
                "/newsroom/texts/about"
            })
    void carriesNeitherScriptNorStyle(String path) throws Exception {
        var page = get(path, office.admin().cookie()).body();

        assertThat(page)
                .doesNotContainPattern("<script(?! src=\"/[a-z]+\\.js\" defer></script>)")
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain("??");
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return HTTP.send(request(path, cookie).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String cookie) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HTTP.send(
                request(path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String csrf(HttpResponse<String> page) {
        var match = CSRF.matcher(page.body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }
}
