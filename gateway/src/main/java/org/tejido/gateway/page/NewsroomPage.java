package org.tejido.gateway.page;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.news.News;
import org.tejido.gateway.news.NewsItem;
import org.tejido.gateway.news.WriteNews;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.sitetext.SiteText;
import org.tejido.gateway.sitetext.SiteTexts;
import org.tejido.gateway.sitetext.WriteSiteText;

/** Where the office writes what stands on the public site. */
@Controller
@RequestMapping("/newsroom")
class NewsroomPage {

    private static final int SHOWN = 50;

    private final News news;
    private final WriteNews writeNews;
    private final SiteTexts texts;
    private final WriteSiteText writeSiteText;

    NewsroomPage(News news, WriteNews writeNews, SiteTexts texts, WriteSiteText writeSiteText) {
        this.news = news;
        this.writeNews = writeNews;
        this.texts = texts;
        this.writeSiteText = writeSiteText;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable UUID after, Model model) {
        var rows = news.all(after, SHOWN + 1);
        var shown = rows.stream().limit(SHOWN).toList();
        model.addAttribute("news", shown)
                .addAttribute(
                        "next", rows.size() > shown.size() ? shown.getLast().id() : null)
                .addAttribute("texts", texts.all());
        return "newsroom";
    }

    @GetMapping("/news")
    String begin(Model model) {
        model.addAttribute("id", UuidCreator.getTimeOrderedEpoch()).addAttribute("words", Words.NONE);
        return "newsroom-item";
    }

    @GetMapping("/news/{id}")
    String open(@PathVariable UUID id, Model model) {
        var item = writeNews.get(id);
        model.addAttribute("id", id).addAttribute("item", item).addAttribute("words", Words.of(item));
        return "newsroom-item";
    }

    /** @param version that was read; 0 for what is new */
    @PostMapping("/news/{id}")
    String write(
            @PathVariable UUID id, @RequestParam long version, Words words, HttpServletResponse response, Model model) {
        return after(
                () -> version == 0
                        ? writeNews.draft(id, words.spanish(), words.english())
                        : writeNews.revise(id, version, words.spanish(), words.english()),
                id,
                words,
                response,
                model);
    }

    @PostMapping("/news/{id}/publication")
    String publish(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
        return after(() -> writeNews.publish(id, version), id, null, response, model);
    }

    @PostMapping("/news/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
        return after(() -> writeNews.withdraw(id, version), id, null, response, model);
    }

    @PostMapping("/news/{id}/removal")
    String remove(@PathVariable UUID id, @RequestParam long version) {
        writeNews.remove(id, version);
        return "redirect:/newsroom";
    }

    @GetMapping("/texts/{key}")
    String text(@PathVariable String key, Model model) {
        var written = texts.get(known(key));
        model.addAttribute("text", written.text())
                .addAttribute("es", written.es())
                .addAttribute("en", written.en())
                .addAttribute("version", written.version());
        return "newsroom-text";
    }

    @PostMapping("/texts/{key}")
    String writeText(
            @PathVariable String key,
            @RequestParam String es,
            @RequestParam String en,
            @RequestParam long version,
            HttpServletResponse response,
            Model model) {
        var text = known(key);
        try {
            writeSiteText.write(text, lines(es), lines(en), version);
            return "redirect:/newsroom?written=" + text.word();
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            model.addAttribute("refusal", refusal.code())
                    .addAttribute("text", text)
                    .addAttribute("es", es)
                    .addAttribute("en", en)
                    .addAttribute("version", version);
            return "newsroom-text";
        }
    }

    private String after(
            Supplier<NewsItem> change, UUID id, @Nullable Words words, HttpServletResponse response, Model model) {
        try {
            change.get();
            return "redirect:/newsroom/news/" + id + "?written";
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            var item = news.find(id);
            item.ifPresent(known -> model.addAttribute("item", known));
            model.addAttribute("refusal", refusal.code())
                    .addAttribute("id", id)
                    .addAttribute(
                            "words", words != null ? words : item.map(Words::of).orElse(Words.NONE));
            return "newsroom-item";
        }
    }

    private static SiteText known(String key) {
        return SiteText.of(key)
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "site-text-unknown", "The site has no text of that name."));
    }

    /** Browsers end lines of a form as the post of 1982 did. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }

    /** As the form has them. */
    record Words(
            @Nullable String titleEs,
            @Nullable String leadEs,
            @Nullable String bodyEs,
            @Nullable String titleEn,
            @Nullable String leadEn,
            @Nullable String bodyEn) {

        static final Words NONE = new Words(null, null, null, null, null, null);

        static Words of(NewsItem item) {
            var es = item.es();
            var en = item.en();
            return new Words(
                    es == null ? null : es.title(),
                    es == null ? null : es.lead(),
                    es == null ? null : es.body(),
                    en == null ? null : en.title(),
                    en == null ? null : en.lead(),
                    en == null ? null : en.body());
        }

        NewsItem.@Nullable Text spanish() {
            return text(titleEs, leadEs, bodyEs);
        }

        NewsItem.@Nullable Text english() {
            return text(titleEn, leadEn, bodyEn);
        }

        private static NewsItem.@Nullable Text text(
                @Nullable String title, @Nullable String lead, @Nullable String body) {
            return blank(title) && blank(lead) && blank(body)
                    ? null
                    : new NewsItem.Text(
                            title == null ? "" : title.strip(),
                            blank(lead) || lead == null ? null : lead.strip(),
                            body == null ? "" : lines(body).strip());
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }
}
