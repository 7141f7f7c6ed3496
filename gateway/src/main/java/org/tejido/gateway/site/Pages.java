package org.tejido.gateway.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.news.News;

/** The pages that are only read. */
@Controller
class Pages {

    private static final int NEXT_EVENTS = 3;
    private static final int NEXT_CALLS = 4;
    private static final int LAST_NEWS = 3;
    private static final int NEWS_ON_A_PAGE = 12;
    private static final int LONGEST_QUERY = 200;

    private final Directory directory;
    private final News news;
    private final Frames frames;
    private final StructuredData data;

    Pages(Directory directory, News news, Frames frames, StructuredData data) {
        this.directory = directory;
        this.news = news;
        this.frames = frames;
        this.data = data;
    }

    /** In the language that the browser asks for. */
    @GetMapping("/")
    String choose(Locale locale, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
        return "redirect:" + Place.HOME.path(Language.of(locale));
    }

    @GetMapping({"/es", "/es/", "/en", "/en/"})
    String home(Locale locale, Model model) {
        var language = Language.of(locale);
        var page = frames.of(
                language, Place.HOME, "", frames.site(language), frames.lead(language), data.cluster(language));
        var events = directory.events(language, null);
        var calls = directory.calls(language, null, null);
        model.addAttribute("page", page)
                .addAttribute("lead", frames.lead(language))
                .addAttribute("eventsAway", events.isAway())
                .addAttribute("events", events.map(many -> many.items().stream()
                        .filter(event -> !event.isCancelled() && !event.isPostponed())
                        .limit(NEXT_EVENTS)
                        .toList()))
                .addAttribute("callsAway", calls.isAway())
                .addAttribute("calls", calls.map(many -> many.items().stream()
                        .limit(NEXT_CALLS)
                        .toList()))
                .addAttribute("news", news.published(null, LAST_NEWS));
        return "site/home";
    }

    @GetMapping({"/es/socios", "/en/members"})
    String members(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var language = Language.of(locale);
        var found = directory.members(language, cut(q), kind, after);
        var page = frames.of(language, Place.MEMBERS, null);
        model.addAttribute("page", isAll(q, kind, after) ? page : frames.unindexed(page))
                .addAttribute("q", q)
                .addAttribute("kind", kind)
                .addAttribute("after", after)
                .addAttribute("found", found.orNull());
        return shown(found, "site/members", response);
    }

    @GetMapping({"/es/socios/" + Place.ID, "/en/members/" + Place.ID})
    String member(@PathVariable UUID id, Locale locale, HttpServletResponse response, Model model) {
        var language = Language.of(locale);
        var found = directory.member(language, id);
        if (found instanceof Answer.Moved<Member>(var survivor)) {
            return "redirect:" + Place.MEMBERS.path(language, survivor.toString());
        }
        var member = found.orNull();
        model.addAttribute("page", frame(found, language))
                .addAttribute("member", member)
                .addAttribute("calls", member == null ? null : directory.callsOf(language, id));
        return shown(found, "site/member", response);
    }

    private Page frame(Answer<Member> found, Language language) {
        return found instanceof Answer.Found<Member>(var member)
                ? frames.of(
                        language,
                        Place.MEMBERS,
                        member.organisationId().toString(),
                        member.name(),
                        member.description(),
                        data.of(member, language))
                : frames.unindexed(frames.of(language, Place.MEMBERS, null));
    }

    @GetMapping({"/es/convocatorias", "/en/calls"})
    String calls(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var language = Language.of(locale);
        var found = directory.calls(language, cut(q), after);
        var page = frames.of(language, Place.CALLS, null);
        model.addAttribute("page", isAll(q, after) ? page : frames.unindexed(page))
                .addAttribute("q", q)
                .addAttribute("after", after)
                .addAttribute("found", found.orNull());
        return shown(found, "site/calls", response);
    }

    @GetMapping({"/es/convocatorias/" + Place.ID, "/en/calls/" + Place.ID})
    String call(@PathVariable UUID id, Locale locale, HttpServletResponse response, Model model) {
        var language = Language.of(locale);
        var found = directory.call(language, id);
        var call = found.orNull();
        model.addAttribute(
                        "page",
                        call == null
                                ? frames.unindexed(frames.of(language, Place.CALLS, null))
                                : frames.of(language, Place.CALLS, id.toString(), call.title(), call.summary(), null))
                .addAttribute("call", call)
                .addAttribute("owner", call == null ? null : owner(call, language));
        return shown(found, "site/call", response);
    }

    /** Its page, where it has one. */
    private @Nullable Member owner(Call call, Language language) {
        var owner = call.organisationId();
        return owner == null ? null : directory.member(language, owner).orNull();
    }

    @GetMapping({"/es/eventos", "/en/events"})
    String events(
            @RequestParam(required = false) @Nullable String after,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var language = Language.of(locale);
        var found = directory.events(language, after);
        var page = frames.of(language, Place.EVENTS, null);
        model.addAttribute("page", after == null ? page : frames.unindexed(page))
                .addAttribute("after", after)
                .addAttribute("found", found.orNull());
        return shown(found, "site/events", response);
    }

    @GetMapping({"/es/noticias", "/en/news"})
    String news(@RequestParam(required = false) @Nullable String after, Locale locale, Model model) {
        var rows = news.published(id(after), NEWS_ON_A_PAGE + 1);
        var shown = rows.stream().limit(NEWS_ON_A_PAGE).toList();
        var page = frames.of(Language.of(locale), Place.NEWS, null);
        model.addAttribute("page", after == null ? page : frames.unindexed(page))
                .addAttribute("news", shown)
                .addAttribute("after", after)
                .addAttribute(
                        "next", rows.size() > shown.size() ? shown.getLast().id() : null);
        return "site/news";
    }

    @GetMapping({"/es/noticias/" + Place.ID, "/en/news/" + Place.ID})
    String item(@PathVariable UUID id, Locale locale, HttpServletResponse response, Model model) {
        var language = Language.of(locale);
        var item = news.findPublished(id).orElse(null);
        if (item == null) {
            model.addAttribute("page", frames.unindexed(frames.of(language, Place.NEWS, null)));
            return missing(response);
        }
        var text = item.in(language.tag());
        var summary = text.lead() == null ? text.body() : text.lead();
        model.addAttribute(
                        "page",
                        frames.of(language, Place.NEWS, id.toString(), text.title(), summary, data.of(item, language)))
                .addAttribute("item", item)
                .addAttribute("text", text)
                .addAttribute("lang", item.langIn(language.tag()));
        return "site/item";
    }

    @GetMapping({"/es/privacidad", "/en/privacy"})
    String privacy(Locale locale, Model model) {
        var language = Language.of(locale);
        model.addAttribute("page", frames.of(language, Place.PRIVACY, null))
                .addAttribute("notice", directory.notice(language).orNull());
        return "site/privacy";
    }

    @GetMapping({"/es/aviso-legal", "/en/legal-notice"})
    String legal(Locale locale, Model model) {
        var language = Language.of(locale);
        model.addAttribute("page", frames.of(language, Place.LEGAL, null))
                .addAttribute("notice", directory.notice(language).orNull());
        return "site/legal";
    }

    /** What is below no other page of the site, in its frame. */
    @GetMapping({"/es/**", "/en/**"})
    String nowhere(Locale locale, HttpServletResponse response, Model model) {
        model.addAttribute("page", frames.unindexed(frames.of(Language.of(locale), Place.HOME, null)));
        return missing(response);
    }

    /** Null, and so the beginning, for what is no id. */
    private static @Nullable UUID id(@Nullable String written) {
        try {
            return written == null ? null : UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static String shown(Answer<?> answer, String view, HttpServletResponse response) {
        return switch (answer) {
            case Answer.Found<?> _ -> view;
            case Answer.Nothing<?> _, Answer.Moved<?> _ -> missing(response);
            case Answer.Away<?> _ -> away(response);
        };
    }

    static String missing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "site/missing";
    }

    static String away(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        return "site/away";
    }

    private static boolean isAll(@Nullable String... parameters) {
        return Arrays.stream(parameters).allMatch(it -> it == null || it.isBlank());
    }

    private static @Nullable String cut(@Nullable String query) {
        return query != null && query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    }
}
