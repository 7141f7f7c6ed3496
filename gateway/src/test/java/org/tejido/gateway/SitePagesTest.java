package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.gateway.Neighbours.CALL;
import static org.tejido.gateway.Neighbours.EVENT;
import static org.tejido.gateway.Neighbours.MEMBER;
import static org.tejido.gateway.Neighbours.REGISTRATION;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tejido.testing.Contract;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site as somebody comes by it, without a script and without a name. */
@SiteTest
class SitePagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final int MOST = 60 * 1024;
    private static final int FORMS_PER_MINUTE = 60;

    @Autowired
    Office office;

    @Autowired
    HeldTime time;

    @LocalServerPort
    int port;

    @BeforeEach
    void everybodyIsThere() {
        Neighbours.live();
        Upstream.SHARED.forget();
    }

    @ParameterizedTest
    @CsvSource({"es,/es/", "en-GB,/en/", "'fr, en;q=0.5',/en/", "fr,/es/"})
    void beginsInTheLanguageOfTheBrowser(String asked, String there) throws Exception {
        var answer = send(request("/", null).header("Accept-Language", asked).GET());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .as("of this house, whatever Host was said")
                .contains(there);
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /es/,                        Próximos eventos
            /en/,                        Next events
            /es/socios,                  Oncoduero
            /en/members,                 Oncoduero
            /en/members/{member},        Biopsia líquida.
            /es/convocatorias,           hasta el 30 de abril de 2027
            /en/calls,                   until 30 April 2027
            /en/calls/{call},            Horizon Europe
            /es/eventos,                 Jornada de oncología
            /en/events,                  Oncology day
            /en/events/{event},          €45 for everybody else
            /es/eventos/{event},         45\u00a0€ para los demás
            /es/noticias,                Todavía no hay noticias
            /en/join,                    Tax number
            /es/asociarse,               Número de identificación fiscal
            /es/privacidad,              Clúster de Castilla
            /en/legal-notice,            Clúster de Castilla
            """)
    void showsEachPageWithoutAScriptAndInOneLanguage(String path, String words) throws Exception {
        var page = get(path(path));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(words)
                .contains("<html lang=\"" + path.substring(1, 3) + "\"")
                .doesNotContain(" style=", "<style", "??", " onclick")
                .doesNotContain("cannot be shown right now", "no se puede mostrar")
                .doesNotContainPattern("<(ul|ol)[^>]*>\\s*</\\1>")
                .doesNotContainPattern("<script(?! type=\"application/ld\\+json\")");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/es/", "/en/members", "/en/events/{event}", "/es/asociarse", "/es/privacidad"})
    void saysWhereItStandsInBothLanguages(String path) throws Exception {
        var page = get(path(path)).body();
        var there = match(page, "<link rel=\"canonical\" href=\"([^\"]+)\"");
        var spanish = match(page, "hreflang=\"es\" href=\"([^\"]+)\"");
        var english = match(page, "hreflang=\"en\" href=\"([^\"]+)\"");

        assertThat(there).endsWith(path(path)).isIn(spanish, english);
        for (var address : List.of(spanish, english)) {
            assertThat(get(URI.create(address).getPath()).statusCode()).isEqualTo(200);
        }
        assertThat(page).contains("property=\"og:title\"", "property=\"og:image\"", "name=\"description\"");
    }

    @Test
    void leadsNowhereThatDoesNotExist() throws Exception {
        for (var path :
                List.of("/en/", "/en/members", "/en/members/" + MEMBER, "/es/eventos/" + EVENT, "/es/asociarse")) {
            var links = LINK.matcher(get(path).body())
                    .results()
                    .map(link -> link.group(1))
                    .collect(Collectors.toSet());
            assertThat(links).isNotEmpty();
            for (var link : links) {
                assertThat(get(link.replace("&amp;", "&")).statusCode())
                        .as(link)
                        .isIn(200, 302);
            }
        }
    }

    @Test
    void fitsIntoSixtyKilobytesWithAllThatBelongsToIt() throws Exception {
        var all = 0;
        for (var path : List.of("/es/", "/site.css", "/site/public.css", "/favicon.svg")) {
            var answer = HTTP.send(
                    request(path, null).header("Accept-Encoding", "gzip").GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            all += answer.body().length;
        }
        assertThat(all).isLessThan(MOST);
    }

    @Test
    void isPackedAndNotSentTwice() throws Exception {
        var page = HTTP.send(
                request("/es/socios", null)
                        .header("Accept-Encoding", "gzip")
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public, max-age=");

        var again = send(request("/es/socios", null)
                .header("If-None-Match", page.headers().firstValue("ETag").orElseThrow())
                .GET());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void keepsPagesWithAFormOutOfEverybodysCaches() throws Exception {
        var session = office.manager().cookie();
        for (var path : List.of("/es/asociarse", "/es/eventos/" + EVENT, "/es/inscripciones/" + REGISTRATION)) {
            var page = send(request(path, session).GET());
            assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(page.body()).contains("name=\"_csrf\"");
        }
        assertThat(send(request("/es/socios", session).GET()).body()).doesNotContain("_csrf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/socios",
                "/en/members/{member}",
                "/en/calls",
                "/en/calls/{call}",
                "/es/",
                "/en/events",
                "/en/events/{event}",
                "/en/calls/atom.xml",
                "/en/events/atom.xml"
            })
    void showsWhatMembersWroteAndObeysNoneOfIt(String path) throws Exception {
        var evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\\\" onmouseover=\\\"alert(1)";
        var services = Upstream.SHARED;
        var member = Neighbours.A_MEMBER
                .replace("Oncoduero Biotech, S.L.", evil)
                .replace("Biopsia líquida.", evil)
                .replace("liquid biopsy", evil)
                .replace("\"Valladolid\"", "\"" + evil + "\"")
                .replace("https://oncoduero.example", "javascript:alert(1)");
        services.says("/member/api/directory", 200, Neighbours.many(member));
        services.says("/member/api/directory/" + MEMBER, 200, member);
        var call = Neighbours.A_CALL
                .replace("Early detection of cancer", evil)
                .replace("We look for partners.", evil)
                .replace("oncology", evil)
                .replace("horizon-europe", evil);
        services.says("/project/api/calls", 200, Neighbours.many(call));
        services.says("/project/api/calls/" + CALL, 200, call);
        var event = Neighbours.AN_EVENT
                .replace("Oncology day", evil)
                .replace("Un día juntos.", evil)
                .replace("Palacio de Congresos, Salamanca", evil);
        services.says("/event/api/events", 200, Neighbours.many(event));
        services.says("/event/api/events/" + EVENT, 200, event);
        services.says(
                "/event/api/events/" + EVENT + "/programme",
                200,
                Neighbours.A_PROGRAMME
                        .replace("Apertura", evil)
                        .replace("Opening", evil)
                        .replace("Aula Magna", evil)
                        .replace("Ana Pérez", evil)
                        .replace("https://hospital.example/ana", "javascript:alert(1)"));

        var page = get(path(path));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("alert(1)").doesNotContain("<script>", "<img src=x", "href=\"javascript:");
        if (!path.endsWith(".xml")) {
            assertThat(page.body())
                    .as("outside of data, where a quote is escaped")
                    .doesNotContainPattern("[^\\\\]\" onmouseover");
        } else {
            assertThat(xml(page.body()).getElementsByTagName("script").getLength())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/es/socios?q=", "/en/calls?q=", "/es/socios?kind=", "/en/events?after="})
    void searchesForWhateverSomebodyTypes(String path) throws Exception {
        var page = get(path + encoded("<script>alert(1)</script>\"'&\u0000ñ"));

        assertThat(page.statusCode()).isIn(200, 404);
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(page.body()).contains("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/news?cursor=first", "/api/news/first", "/es/eventos?after=%F0%9F"})
    void refusesAnAddressThatIsNone(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void goesOnToTheNextPage() throws Exception {
        var page = get("/en/members?q=liquid+biopsy&kind=company").body();

        assertThat(page).contains("?q=liquid%20biopsy&amp;kind=company&amp;after=further%2Bon/%3D");
        assertThat(Upstream.SHARED.callsOf("/member/api/directory"))
                .extracting(Upstream.Call::uri)
                .containsExactly("/member/api/directory?query=liquid%20biopsy&kind=company&limit=24");
        get("/en/members?after=further%2Bon/%3D");
        assertThat(Upstream.SHARED.callsOf("/member/api/directory").getLast().uri())
                .isEqualTo("/member/api/directory?cursor=further%2Bon%2F%3D&limit=24");
    }

    @Test
    void leadsToWhomAMergedMemberBecameAndLetsNobodyKeepThat() throws Exception {
        var before = "019aa5f0-3c00-7a10-8000-000000000b02";
        Upstream.SHARED.moves("/member/api/directory/" + before, "/api/directory/" + MEMBER);

        var answer = get("/en/members/" + before);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/en/members/" + MEMBER);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void measuresEverybodyBehindAProxyByHimself() throws Exception {
        Upstream.SHARED.says(
                "/event/api/events/" + EVENT + "/registrations", 422, "{\"status\":422,\"code\":\"invalid\"}");

        time.hold();
        try {
            for (var sent = 0; sent < FORMS_PER_MINUTE; sent++) {
                assertThat(sends("203.0.113.7")).isEqualTo(422);
            }
            assertThat(sends("203.0.113.7")).isEqualTo(429);
            assertThat(sends("203.0.113.8, 203.0.113.7"))
                    .as("what a client says of itself counts nothing")
                    .isEqualTo(429);
            assertThat(sends("203.0.113.8")).isEqualTo(422);
            time.pass(Duration.ofMinutes(1));
            assertThat(sends("203.0.113.7")).isEqualTo(422);
        } finally {
            time.goOn();
        }
    }

    private int sends(String from) throws Exception {
        return send(request("/en/events/" + EVENT, null)
                        .header("X-Forwarded-For", from)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=Ana")))
                .statusCode();
    }

    @Test
    void asksInNobodysNameWhoeverLooks() throws Exception {
        send(request("/es/socios", office.manager().cookie()).GET());

        var asked = Upstream.SHARED.callsOf("/member/api/directory").getLast();
        assertThat(asked.header("authorization")).isNull();
        assertThat(asked.header("cookie")).isNull();
        assertThat(asked.header("accept-language")).isEqualTo("es");
    }

    @Test
    void doesNotSayWhoseACallIsThatHidesIt() throws Exception {
        var hidden = Neighbours.A_CALL
                .replace("\"organisationId\":\"" + MEMBER + "\",", "")
                .replace("\"organisationName\":\"Oncoduero Biotech, S.L.\",", "");
        Upstream.SHARED.says("/project/api/calls", 200, Neighbours.many(hidden));
        Upstream.SHARED.says("/project/api/calls/" + CALL, 200, hidden);

        assertThat(get("/en/calls").body()).contains("A member of the cluster").doesNotContain("Oncoduero");
        assertThat(get("/en/calls/" + CALL).body())
                .contains("A member of the cluster")
                .doesNotContain("Oncoduero");
        assertThat(get("/en/members/" + MEMBER).body()).doesNotContain("Early detection");
    }

    @Test
    void namesAnOwnerThatIsNotListedWithoutLeadingToIt() throws Exception {
        Upstream.SHARED.says("/member/api/directory/" + MEMBER, 404, "{}");

        assertThat(get("/en/calls/" + CALL).body()).contains("Oncoduero").doesNotContain("/en/members/" + MEMBER);
        assertThat(get("/en/members/" + MEMBER).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/nada",
                "/en/members/not-an-id",
                "/es/eventos/019aa5f0-3c00-7a10-8000-00000000dead",
                "/en/news/019aa5f0-3c00-7a10-8000-00000000dead"
            })
    void saysInItsOwnFrameThatThereIsNothing(String path) throws Exception {
        Upstream.SHARED.says("/event/api/events/019aa5f0-3c00-7a10-8000-00000000dead", 404, "{}");

        var page = get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(path.startsWith("/es") ? "Aquí no hay nada" : "There is nothing here", "noindex");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void livesOnWhereOneServiceDoesNotAnswer() throws Exception {
        Upstream.SHARED.says("/event/api/events", 503, "{}");
        Upstream.SHARED.says("/event/api/events/" + EVENT, 500, "no json");

        var home = get("/en/");
        var events = get("/en/events");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("cannot be shown right now", "Early detection of cancer");
        assertThat(events.statusCode()).isEqualTo(503);
        assertThat(events.headers().firstValue("Retry-After")).isPresent();
        assertThat(events.body()).contains("having a rest");
        assertThat(get("/en/events/atom.xml").statusCode()).isEqualTo(503);
        assertThat(get("/en/members").statusCode()).isEqualTo(200);
        assertThat(get("/sitemap.xml").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsSearchEnginesWhatItIsAbout() throws Exception {
        var organisation = data("/en/members/" + MEMBER);
        assertThat(organisation.path("@type").asString()).isEqualTo("Organization");
        assertThat(organisation.path("name").asString()).isEqualTo("Oncoduero Biotech, S.L.");
        assertThat(organisation.at("/address/addressLocality").asString()).isEqualTo("Valladolid");

        var event = data("/es/eventos/" + EVENT);
        assertThat(event.path("@type").asString()).isEqualTo("Event");
        assertThat(event.path("startDate").asString()).isEqualTo("2027-03-18T09:00+01:00");
        assertThat(event.at("/offers/price").asString()).isEqualTo("45.00");
        assertThat(event.at("/location/name").asString()).contains("Salamanca");
        var session = event.at("/subEvent/0");
        assertThat(session.path("name").asString()).isEqualTo("Apertura");
        assertThat(session.path("startDate").asString()).isEqualTo("2027-03-18T09:30+01:00");
        assertThat(session.at("/location/name").asString()).isEqualTo("Aula Magna");
        assertThat(session.at("/performer/0/name").asString()).isEqualTo("Ana Pérez");
        assertThat(data("/es/").path("@type").asString()).isEqualTo("Organization");
    }

    @Test
    void namesTheOtherDatesOfACourse() throws Exception {
        var other = "019aa5f0-3c00-7a10-8000-00000000e002";
        var date = Neighbours.AN_EVENT.replace("\"place\"", "\"seriesId\":\"" + EVENT + "\",\"place\"");
        Upstream.SHARED.says("/event/api/events/" + EVENT, 200, date);
        Upstream.SHARED.says(
                "/event/api/events",
                200,
                "{\"items\":[" + date + ","
                        + date.replace("\"eventId\":\"" + EVENT, "\"eventId\":\"" + other)
                                .replace("2027-03-18T09", "2027-03-25T09")
                        + "]}");

        var page = get("/en/events/" + EVENT).body();

        assertThat(page).contains("Other dates of this course", "/en/events/" + other, "25 March");
        assertThat(Upstream.SHARED.callsOf("/event/api/events").getLast().uri()).contains("series=" + EVENT);
    }

    @Test
    void opensAnEventToWhoeverShowsAnInvitationAndRemembersItForNobodyElse() throws Exception {
        var address = "/event/api/events/" + EVENT;
        var shown = "/en/events/" + EVENT + "?invitation=of-ana";
        Upstream.SHARED.says(address + "/registrations", 201, Neighbours.A_RECEIPT);

        var page = get(shown);

        assertThat(page.body())
                .contains("Oncology day", "value=\"of-ana\"", "&amp;invitation=of-ana", "content=\"noindex");
        assertThat(Upstream.SHARED.callsOf(address).getLast().uri()).endsWith("?invitation=of-ana");
        var form = hidden(page.body());
        form.putAll(Map.of("name", "Ana", "email", "ana@example.org", "seats", "1"));
        assertThat(post("/en/events/" + EVENT, form, null).statusCode()).isEqualTo(303);
        assertThat(Upstream.SHARED.callsOf(address + "/registrations").getLast().uri())
                .endsWith("?invitation=of-ana");
        var before = Upstream.SHARED.callsOf(address).size();
        Upstream.SHARED.says(address, 404, "{}");
        assertThat(get(shown).statusCode()).as("once it is withdrawn").isEqualTo(404);
        assertThat(Upstream.SHARED.callsOf(address)).hasSizeGreaterThan(before);
    }

    @Test
    void saysThatAnEventHasNoDateAndLaterThatItHasAnother() throws Exception {
        var address = "/event/api/events/" + EVENT;
        var postponed = Neighbours.AN_EVENT.replace("\"published\"", "\"postponed\"");
        Upstream.SHARED.says(address, 200, postponed);
        Upstream.SHARED.says("/event/api/events", 200, Neighbours.many(postponed));

        var page = get("/es/eventos/" + EVENT).body();
        var data = data("/es/eventos/" + EVENT);

        assertThat(page)
                .contains("Este evento se ha aplazado.", "Fecha por anunciar")
                .doesNotContain("18 de marzo", "name=\"email\"", "Apertura");
        assertThat(data.path("eventStatus").asString()).isEqualTo("https://schema.org/EventPostponed");
        assertThat(data.path("startDate").asString()).isEqualTo("2027-03-18T09:00+01:00");
        assertThat(data.has("previousStartDate") || data.has("subEvent")).isFalse();
        assertThat(get("/es/eventos").body())
                .contains("Aplazado", "Fecha por anunciar")
                .doesNotContain("18 de marzo");
        assertThat(get("/es/").body()).doesNotContain("Jornada de oncología");
        var own =
                get("/es/inscripciones/" + REGISTRATION + "?token=pass-of-ana").body();
        assertThat(own)
                .contains("Conserva lo que tiene", "Fecha por anunciar")
                .doesNotContain("pass.svg", "/calendar?");

        Upstream.SHARED.says(
                address,
                200,
                Neighbours.AN_EVENT.replace(
                        "\"place\"", "\"previousStartsAtInstant\":\"2027-02-10T08:00:00Z\",\"place\""));

        var moved = data("/en/events/" + EVENT);
        assertThat(moved.path("eventStatus").asString()).isEqualTo("https://schema.org/EventRescheduled");
        assertThat(moved.path("previousStartDate").asString()).isEqualTo("2027-02-10T09:00+01:00");
        assertThat(get("/en/events/" + EVENT).body()).contains("it was to begin on 10 February 2027");
    }

    @Test
    void listsEveryPageInItsSitemap() throws Exception {
        Upstream.SHARED.says("/member/api/directory", 200, "{\"items\":[" + Neighbours.A_MEMBER + "]}");
        Upstream.SHARED.says("/project/api/calls", 200, "{\"items\":[" + Neighbours.A_CALL + "]}");
        Upstream.SHARED.says("/event/api/events", 200, "{\"items\":[" + Neighbours.AN_EVENT + "]}");

        var answer = get("/sitemap.xml");
        var sitemap = xml(answer.body());

        assertThat(sitemap.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        var places = sitemap.getElementsByTagName("loc");
        var paths = IntStream.range(0, places.getLength())
                .mapToObj(at -> URI.create(places.item(at).getTextContent()).getPath())
                .toList();
        assertThat(paths)
                .doesNotHaveDuplicates()
                .contains("/es/", "/en/", "/es/socios/" + MEMBER, "/en/calls/" + CALL, "/es/eventos/" + EVENT);
        for (var path : paths) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("/robots.txt").body()).contains("/sitemap.xml", "Disallow: /api/");
    }

    @ParameterizedTest
    @CsvSource({"/es/convocatorias,/es/convocatorias/" + CALL, "/en/events,/en/events/" + EVENT})
    void feedsThoseWhoFollowIt(String path, String entry) throws Exception {
        var answer = get(path + "/atom.xml");
        var feed = xml(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (var needed : List.of("id", "title", "updated", "author", "entry")) {
            assertThat(feed.getElementsByTagName(needed).getLength()).as(needed).isPositive();
        }
        assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).endsWith(entry);
    }

    @Test
    void registersSomebodyWithAPlainForm() throws Exception {
        Upstream.SHARED.says("/event/api/events/" + EVENT + "/registrations", 201, Neighbours.A_RECEIPT);
        var form = hidden(get("/es/eventos/" + EVENT).body());
        form.putAll(Map.of("name", " Ana Pérez ", "email", "ana@example.org", "seats", "2"));

        var sent = post("/es/eventos/" + EVENT, form, null);

        assertThat(sent.statusCode()).isEqualTo(303);
        var there = sent.headers().firstValue("Location").orElseThrow();
        assertThat(there).isEqualTo("/es/inscripciones/" + REGISTRATION + "?token=pass-of-ana");
        var call = Upstream.SHARED
                .callsOf("/event/api/events/" + EVENT + "/registrations")
                .getFirst();
        assertThat(JSON.readTree(call.body()))
                .isEqualTo(
                        JSON.readTree(
                                "{\"person\":{\"name\":\"Ana Pérez\",\"email\":\"ana@example.org\"},\"seats\":2,\"language\":\"es\"}"));
        assertThat(call.header("idempotency-key")).isEqualTo(form.get("key"));
        assertThat(call.header("authorization")).isNull();
        var result = get(there);
        assertThat(result.body())
                .contains("Su inscripción está confirmada", "Ana Pérez", "Jornada de oncología", "noindex")
                .contains("/api/registrations/" + REGISTRATION + "/pass.svg?token=pass-of-ana");
        assertThat(result.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(Upstream.SHARED
                        .callsOf("/event/api/registrations/" + REGISTRATION)
                        .getLast()
                        .uri())
                .endsWith("?token=pass-of-ana");
    }

    @Test
    void understandsTheEventServiceByTheExamplesOfItsContract() throws Exception {
        var contract = Contract.read(Path.of("..", "event-service", "contracts"));
        var event = "/event/api/events/" + EVENT;
        says("/event/api/events", 200, contract.example("GET /api/events", 200));
        says(event, 200, contract.example("GET /api/events/{id}", 200));
        says(event + "/admission", 200, contract.example("GET /api/events/{event}/admission", 200));
        var receipt =
                says(event + "/registrations", 201, contract.example("POST /api/events/{event}/registrations", 201));
        var id = receipt.path("registrationId").asString();
        says("/event/api/registrations/" + id, 200, contract.example("GET /api/registrations/{id}", 200));

        assertThat(get("/es/eventos").body()).contains("Jornada de terapias avanzadas en oncología");
        var page = get("/es/eventos/" + EVENT).body();
        assertThat(page).contains("En sala · 45\u00a0€", "En línea · 9\u00a0€", "Menú", "vegetariano");
        var form = hidden(page);
        form.putAll(Map.of("name", "Ana", "email", "ana@example.org", "q-menu", "vegetariano", "seats", "1"));
        form.put("category", match(page, "<option value=\"([^\"]{36})\""));
        form.put("wait", "on");
        var sent = post("/es/eventos/" + EVENT, form, null);

        var there = sent.headers().firstValue("Location").orElseThrow();
        assertThat(there).isEqualTo("/es/inscripciones/" + id);
        assertThat(get(there).statusCode()).isEqualTo(200);
        var wish = JSON.readTree(
                Upstream.SHARED.callsOf(event + "/registrations").getFirst().body());
        var known = (Map<?, ?>) contract.schema("RegistrationForm").get("properties");
        assertThat(wish.propertyNames()).allMatch(known::containsKey);
    }

    private static JsonNode says(String path, int status, Object body) {
        var said = JSON.valueToTree(body);
        Upstream.SHARED.says(path, status, said.toString());
        return said;
    }

    @Test
    void registersWhoeverHasSignedInInHisOwnName() throws Exception {
        Upstream.SHARED.says(
                "/event/api/events/" + EVENT + "/registrations",
                201,
                Neighbours.A_RECEIPT.replace(",\"token\":\"pass-of-ana\"", ""));
        var session = office.memberOf(UUID.fromString(MEMBER)).cookie();
        var page = send(request("/en/events/" + EVENT, session).GET()).body();
        var form = hidden(page);
        assertThat(page).contains("the price of your organisation applies");
        assertThat(send(request("/en/events/" + EVENT, office.manager().cookie())
                                .GET())
                        .body())
                .as("the office acts for none")
                .doesNotContain("the price of your organisation applies");
        form.putAll(Map.of("name", "Ana", "email", "ana@example.org"));

        var sent = post("/en/events/" + EVENT, form, session);

        assertThat(sent.headers().firstValue("Location")).contains("/en/registrations/" + REGISTRATION);
        assertThat(Upstream.SHARED
                        .callsOf("/event/api/events/" + EVENT + "/registrations")
                        .getFirst()
                        .header("authorization"))
                .startsWith("Bearer ");
    }

    @ParameterizedTest
    @CsvSource({
        "409,sold-out,There are not as many seats left.",
        "409,already-registered,registered for this event already",
        "422,invalid,Please fill this in.",
        "503,overloaded,nothing is lost",
        "418,never-heard-of,look at the form once more"
    })
    void saysWhatIsWrongWithARegistrationAndForgetsNothing(int status, String code, String words) throws Exception {
        Upstream.SHARED.says(
                "/event/api/events/" + EVENT + "/registrations",
                status,
                "{\"status\":%d,\"code\":\"%s\",\"errors\":[{\"pointer\":\"/person/name\",\"code\":\"not-blank\",\"detail\":\"\"}]}"
                        .formatted(status, code));
        var form = hidden(get("/en/events/" + EVENT).body());
        form.putAll(Map.of("name", "<b>Ana</b>", "email", "ana@example.org", "seats", "3"));

        var page = post("/en/events/" + EVENT, form, null);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains(
                        words,
                        "&lt;b&gt;Ana&lt;/b&gt;",
                        "value=\"ana@example.org\"",
                        "value=\"3\" selected",
                        form.get("key"))
                .doesNotContain("<b>Ana");
    }

    @Test
    void putsSomebodyOnTheWaitingListOfAFullEvent() throws Exception {
        var address = "/event/api/events/" + EVENT;
        Upstream.SHARED.says(address, 200, Neighbours.AN_EVENT.replace("\"taken\":20", "\"taken\":120"));
        assertThat(get("/en/events/" + EVENT).body())
                .contains("All seats are taken.")
                .doesNotContain("name=\"email\"");
        Upstream.SHARED.says(address + "/admission", 200, Neighbours.AN_ADMISSION);
        Upstream.SHARED.says(
                address + "/registrations", 201, Neighbours.A_RECEIPT.replace("confirmed\"", "waiting\",\"ahead\":7"));
        Upstream.SHARED.says(
                "/event/api/registrations/" + REGISTRATION,
                200,
                Neighbours.A_REGISTRATION.replace("confirmed\"", "waiting\",\"ahead\":7"));
        var page = get("/en/events/" + EVENT).body();
        assertThat(page)
                .contains(
                        "On the waiting list: 7", "&lt;Menu&gt;", "Join the waiting list", "On site · €45 · Sold out");
        var form = hidden(page);
        form.putAll(Map.of(
                "name",
                "Ana",
                "email",
                "ana@example.org",
                "q-menu",
                "meat",
                "category",
                "019aa5f0-4d00-7a10-8000-00000000d001"));

        var sent = post("/en/events/" + EVENT, form, null);

        assertThat(JSON.readTree(Upstream.SHARED
                        .callsOf(address + "/registrations")
                        .getFirst()
                        .body()))
                .isEqualTo(JSON.readTree("""
                        {"person":{"name":"Ana","email":"ana@example.org"},"categoryId":"019aa5f0-4d00-7a10-8000-00000000d001",
                         "waitIfFull":true,"answers":{"menu":"meat","bus":false},"formVersion":3,"language":"en"}"""));
        assertThat(get(sent.headers().firstValue("Location").orElseThrow()).body())
                .contains("You are on the waiting list", "Before you there are 7");
    }

    @Test
    void letsSomebodyTakeASeatThatWasOffered() throws Exception {
        Upstream.SHARED.says(
                "/event/api/registrations/" + REGISTRATION,
                200,
                Neighbours.A_REGISTRATION.replace("confirmed\"", "offered\",\"offerUntil\":\"2027-02-01T10:00:00Z\""));
        Upstream.SHARED.says(
                "/event/api/registrations/" + REGISTRATION + "/acceptance", 200, Neighbours.A_REGISTRATION);
        var page =
                get("/en/registrations/" + REGISTRATION + "?token=pass-of-ana").body();
        assertThat(page).contains("A seat is waiting for you", "Monday 1 February 2027, 11:00", "Take my seats");

        var sent = post("/en/registrations/" + REGISTRATION + "/acceptance", hidden(page), null);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Upstream.SHARED.callsOf("/event/api/registrations/" + REGISTRATION + "/acceptance"))
                .extracting(Upstream.Call::uri)
                .containsExactly("/event/api/registrations/" + REGISTRATION + "/acceptance?token=pass-of-ana");
    }

    @Test
    void cancelsARegistrationWithAPlainForm() throws Exception {
        Upstream.SHARED.says(
                "/event/api/registrations/" + REGISTRATION + "/cancellation",
                200,
                Neighbours.A_REGISTRATION.replace("confirmed", "cancelled"));
        var page =
                get("/en/registrations/" + REGISTRATION + "?token=pass-of-ana").body();
        var form = hidden(page);
        assertThat(form).containsEntry("token", "pass-of-ana");

        var sent = post("/en/registrations/" + REGISTRATION + "/cancellation", form, null);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Upstream.SHARED.callsOf("/event/api/registrations/" + REGISTRATION + "/cancellation"))
                .extracting(Upstream.Call::uri)
                .containsExactly("/event/api/registrations/" + REGISTRATION + "/cancellation?token=pass-of-ana");
    }

    @Test
    void letsSomebodySayThatTheyWantNoMoreMail() throws Exception {
        var objection = "/event/api/registrations/" + REGISTRATION + "/mail-objection";
        Upstream.SHARED.says(objection, 200, Neighbours.A_REGISTRATION);
        var page =
                get("/es/inscripciones/" + REGISTRATION + "?token=pass-of-ana").body();
        assertThat(page).contains("/sin-correos\"");

        var sent = post("/es/inscripciones/" + REGISTRATION + "/sin-correos", hidden(page), null);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Upstream.SHARED.callsOf(objection))
                .extracting(Upstream.Call::uri)
                .containsExactly(objection + "?token=pass-of-ana");
    }

    @Test
    void asksWhoeverCameHowItWas() throws Exception {
        var address = "/event/api/registrations/" + REGISTRATION + "/survey";
        var survey = """
                {"registrationId":"%s","eventId":"%s","anonymous":true,"open":true,"answered":false,"questions":[
                  {"key":"overall","kind":"rating","label":{"es":"<¿Qué tal?>"},"required":true},
                  {"key":"again","kind":"choice","label":{"en":"Again?"},"required":false,"options":["yes","no"]},
                  {"key":"better","kind":"text","label":{"en":"Better?"},"required":false}]}""".formatted(REGISTRATION, EVENT);
        Upstream.SHARED.says(address, 200, survey);
        var page = get("/en/surveys/" + REGISTRATION + "?token=pass-of-ana").body();
        assertThat(page)
                .contains(
                        "&lt;¿Qué tal?&gt;",
                        "name=\"q-overall\"",
                        "Again?",
                        "<textarea",
                        "without your name",
                        "noindex")
                .doesNotContain("<¿Qué tal?>");
        var form = hidden(page);
        form.putAll(Map.of("q-overall", "4", "q-again", "no", "q-better", "<b>Coffee</b>"));
        Upstream.SHARED.says(
                address + "-answer",
                422,
                "{\"status\":422,\"code\":\"answer-malformed\",\"errors\":[{\"pointer\":\"/answers/again\",\"code\":\"answer-malformed\"}]}");
        var refused = post("/en/surveys/" + REGISTRATION, form, null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This cannot be an answer to that.", "&lt;b&gt;Coffee")
                .containsPattern("value=\"4\"[^>]* checked=\"checked\"");
        Upstream.SHARED.says(address + "-answer", 200, survey);

        var sent = post("/en/surveys/" + REGISTRATION, form, null);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location"))
                .hasValue("/en/surveys/" + REGISTRATION + "?token=pass-of-ana");
        var call = Upstream.SHARED.callsOf(address + "-answer").getLast();
        assertThat(call.uri()).isEqualTo(address + "-answer?token=pass-of-ana");
        assertThat(JSON.readTree(call.body()))
                .isEqualTo(
                        JSON.readTree("{\"answers\":{\"overall\":4,\"again\":\"no\",\"better\":\"<b>Coffee</b>\"}}"));
        Upstream.SHARED.says(address, 200, survey.replace("\"answered\":false", "\"answered\":true"));
        assertThat(get("/en/surveys/" + REGISTRATION + "?token=pass-of-ana").body())
                .contains("Thank you for your answers.")
                .doesNotContain("q-overall");
    }

    @Test
    void takesAnApplicationForMembership() throws Exception {
        Upstream.SHARED.says(
                "/member/api/applications", 201, "{\"membershipId\":\"" + MEMBER + "\",\"stage\":\"applied\"}");
        var form = application(hidden(get("/es/asociarse").body()));
        form.put("listed", "on");

        var sent = post("/es/asociarse", form, null);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(get(sent.headers().firstValue("Location").orElseThrow()).body())
                .contains("Hemos recibido su solicitud");
        assertThat(JSON.readTree(Upstream.SHARED
                        .callsOf("/member/api/applications")
                        .getFirst()
                        .body()))
                .isEqualTo(JSON.readTree("""
                        {"organisation":{"name":"Biotec","taxId":"B58378431","kind":"company","country":"ES",
                         "keywords":["oncología","datos"]},
                         "contact":{"name":"Inés","email":"ines@duero.example"},"listed":true}"""));
    }

    @Test
    void saysBesideItsFieldWhatIsWrongWithAnApplication() throws Exception {
        Upstream.SHARED.says("/member/api/applications", 422, """
                {"status":422,"code":"invalid","errors":[
                  {"pointer":"/organisation/taxId","code":"tax-id-invalid","detail":""},
                  {"pointer":"/organisation/keywords/3","code":"size","detail":""},
                  {"pointer":"/contact/phone","code":"pattern","detail":""}]}""");

        var page = post("/en/join", application(hidden(get("/en/join").body())), null);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Some fields need another look.",
                        "id=\"taxId-wrong\">This is no valid tax number",
                        "id=\"keywords-wrong\"",
                        "id=\"phone-wrong\">This is no telephone number.",
                        "aria-invalid=\"true\"",
                        "value=\"B58378431\"",
                        "value=\"ES\" selected");
    }

    @Test
    void leavesTheFormsOfProgramsAlone() throws Exception {
        var form = application(hidden(get("/en/join").body()));
        form.put("trap", "http://buy.example");

        assertThat(post("/en/join", form, null).statusCode()).isEqualTo(303);
        assertThat(Upstream.SHARED.callsOf("/member/api/applications")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/join", "/es/eventos/" + EVENT, "/en/registrations/" + REGISTRATION + "/cancellation"})
    void takesNoFormFromAnotherSite(String path) throws Exception {
        var foreign = send(request(path, null)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=x")));
        var withoutToken = post(path, Map.of("name", "x"), office.manager().cookie());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(withoutToken.statusCode()).isEqualTo(403);
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private static Map<String, String> application(Map<String, String> form) {
        form.putAll(Map.of(
                "name", "Biotec",
                "taxId", "B58378431",
                "kind", "company",
                "country", "ES",
                "city", " ",
                "keywords", "oncología, ,datos; datos",
                "person", "Inés",
                "email", "ines@duero.example"));
        return form;
    }

    private JsonNode data(String path) throws Exception {
        return JSON.readTree(match(get(path).body(), DATA.pattern()));
    }

    private static String match(String page, String pattern) {
        var match = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    private static Map<String, String> hidden(String page) {
        return HIDDEN.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        field -> field.group(1), (MatchResult field) -> field.group(2), (one, _) -> one, TreeMap::new));
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String path(String path) {
        return path.replace("{member}", MEMBER).replace("{call}", CALL).replace("{event}", EVENT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path, null).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String session) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String session) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        return session == null ? request : request.header("Cookie", session);
    }
}
