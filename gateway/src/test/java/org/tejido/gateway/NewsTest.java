package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the office writes, from its draft to the site. */
@GatewayTest
class NewsTest {

    private static final String SPANISH = """
            {"es":{"title":"Un año de <biopsia> líquida","lead":"Tres proyectos.","body":"El **jueves** <script>alert(1)</script> [aquí](javascript:alert(2))."}}""";

    @Autowired
    Office office;

    @Test
    void isSeenByTheTeamAloneUntilItIsPublished() {
        var manager = office.manager();
        var draft = manager.post("/api/news", SPANISH);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.headers().firstValue("ETag")).contains("\"1\"");
        var address = draft.headers().firstValue("Location").orElseThrow();
        var page = address.replace("/api/news", "/es/noticias");
        assertThat(visitor().get(address).code()).isEqualTo("news-not-found");
        assertThat(page(page).status()).isEqualTo(404);
        assertThat(idsSeenBy(visitor())).doesNotContain(id(draft.json()));
        assertThat(idsSeenBy(manager)).contains(id(draft.json()));

        var published = manager.with("If-Match", "\"1\"").post(address + "/publication", "");

        assertThat(published.json().path("stage").asString()).isEqualTo("published");
        assertThat(visitor().get(address).status()).isEqualTo(200);
        assertThat(idsSeenBy(visitor())).contains(id(draft.json()));
        assertThat(page(page).body())
                .contains(
                        "Un año de &lt;biopsia&gt; líquida", "<strong>jueves</strong>", "&lt;script&gt;", "NewsArticle")
                .doesNotContain("<script>alert", "href=\"javascript:");
        assertThat(page("/en/news/" + id(draft.json())).body()).contains("<article lang=\"es\">");
        assertThat(page("/es/noticias/atom.xml").body()).contains("Un año de &lt;biopsia&gt; líquida");
        assertThat(page("/sitemap.xml").body()).contains("/es/noticias/" + id(draft.json()));

        var withdrawn = manager.with("If-Match", "\"2\"").post(address + "/withdrawal", "");

        assertThat(withdrawn.json().path("stage").asString()).isEqualTo("draft");
        assertThat(page(page).status()).isEqualTo(404);
    }

    @Test
    void changesOnlyWhatWasRead() {
        var manager = office.manager();
        var address = manager.post("/api/news", SPANISH)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(manager.with("If-Match", "\"1\"")
                        .change("PUT", address, both("Dos"))
                        .json()
                        .at("/en/title")
                        .asString())
                .isEqualTo("Dos");
        assertThat(manager.with("If-Match", "\"1\"")
                        .change("PUT", address, both("Tres"))
                        .code())
                .isEqualTo("stale-version");
        assertThat(manager.with("If-Match", "\"1\"")
                        .post(address + "/publication", "")
                        .code())
                .isEqualTo("stale-version");
        assertThat(manager.with("If-Match", "\"1\"").delete(address).code()).isEqualTo("stale-version");
        assertThat(manager.with("If-Match", "2")
                        .change("PUT", address, both("Tres"))
                        .code())
                .isEqualTo("if-match-malformed");
        assertThat(manager.get(address).json().path("version").asInt()).isEqualTo(2);

        assertThat(manager.with("If-Match", "\"2\"").delete(address).status()).isEqualTo(204);
        assertThat(manager.get(address).code()).isEqualTo("news-not-found");
    }

    @Test
    void isWrittenOnceForEachKey() {
        var manager = office.manager().with("Idempotency-Key", "news-once");

        var first = manager.post("/api/news", SPANISH);
        var again = manager.post("/api/news", SPANISH);

        assertThat(id(again.json())).isEqualTo(id(first.json()));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | news-without-words
            {"es":null}                                     | news-without-words
            {"es":{"title":" ","body":"x"}}                 | news-half-written
            {"en":{"title":"x","body":" "}}                 | news-half-written
            {"en":{"title":"x"}}                            | invalid
            {"en":{"title":"x\\u0007","body":"x"}}          | news-malformed
            {"en":{"title":"x","body":"x\\u0000"}}          | news-malformed
            {"en":"x"}                                      | body-malformed
            """)
    void refusesWhatIsNoNews(String body, String code) {
        assertThat(office.manager().post("/api/news", body).code()).isEqualTo(code);
    }

    @Test
    void refusesWhatIsLongerThanItsPlace() {
        var news = "{\"en\":{\"title\":\"%s\",\"body\":\"%s\"}}";

        assertThat(office.manager()
                        .post("/api/news", news.formatted("x".repeat(201), "x"))
                        .code())
                .isEqualTo("news-too-long");
        assertThat(office.manager()
                        .post("/api/news", news.formatted("x", "x".repeat(20_001)))
                        .code())
                .isEqualTo("news-too-long");
    }

    @Test
    void givesTheSiteItsOwnWords() {
        var manager = office.manager();
        var name = manager.get("/api/site-texts/name");
        var version = name.headers().firstValue("ETag").orElseThrow();

        var written = manager.with("If-Match", version)
                .change(
                        "PUT",
                        "/api/site-texts/name",
                        "{\"es\":\"Clúster <b>Oncológico</b>\",\"en\":\"Oncology Cluster\"}");

        assertThat(written.status()).isEqualTo(200);
        assertThat(page("/es/socios").body()).contains("Clúster &lt;b&gt;Oncológico&lt;/b&gt;");
        assertThat(page("/en/").body()).contains("<title>Oncology Cluster</title>");
        assertThat(manager.with("If-Match", version)
                        .change("PUT", "/api/site-texts/name", "{}")
                        .code())
                .isEqualTo("stale-version");
        assertThat(manager.with("If-Match", written.headers().firstValue("ETag").orElseThrow())
                        .change("PUT", "/api/site-texts/name", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(page("/en/").body()).contains("<title>Tejido</title>");
        assertThat(manager.get("/api/site-texts/motto").code()).isEqualTo("site-text-unknown");
        assertThat(manager.with("If-Match", "\"0\"")
                        .change("PUT", "/api/site-texts/lead", "{\"es\":\"" + "x".repeat(501) + "\"}")
                        .code())
                .isEqualTo("site-text-too-long");
    }

    private static String both(String title) {
        return "{\"es\":{\"title\":\"%1$s\",\"body\":\"x\"},\"en\":{\"title\":\"%1$s\",\"body\":\"x\"}}"
                .formatted(title);
    }

    private Browser visitor() {
        return office.browser();
    }

    private Browser.Answer page(String path) {
        return office.browser().with("Accept", "text/html").get(path);
    }

    private static List<String> idsSeenBy(Browser browser) {
        return browser.get("/api/news").json().path("items").findValuesAsString("newsId");
    }

    private static String id(JsonNode news) {
        return news.path("newsId").asString();
    }
}
