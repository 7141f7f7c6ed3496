package org.tejido.gateway.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tejido.gateway.sitetext.SiteText;
import org.tejido.gateway.sitetext.SiteTexts;

/** Makes what stands around the content of a page. */
@Component
class Frames {

    private static final int SUMMARY = 160;

    private final SiteTexts texts;
    private final MessageSource messages;
    private final String root;

    Frames(SiteTexts texts, MessageSource messages, @Value("${tejido.public-url}") String root) {
        this.texts = texts;
        this.messages = messages;
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    /** Of a page that is about one thing. @param data schema.org; null for none */
    Page of(
            Language language,
            Place place,
            String rest,
            String title,
            @Nullable String summary,
            @Nullable String data) {
        return new Page(
                language,
                place,
                rest,
                site(language),
                root,
                title,
                summary == null || summary.isBlank() ? lead(language) : shortened(summary),
                data,
                true);
    }

    /** Of a page that has its title and summary among the words of the site. */
    Page of(Language language, Place place, @Nullable String data) {
        var key = "site." + place.name().toLowerCase(Locale.ROOT);
        return of(language, place, "", say(language, key + ".title"), say(language, key + ".summary"), data);
    }

    /** Of a page that is somebody's own, or that shows a search: not for search engines. */
    Page unindexed(Page page) {
        return new Page(
                page.language(),
                page.place(),
                page.rest(),
                page.site(),
                page.root(),
                page.title(),
                page.summary(),
                page.data(),
                false);
    }

    String root() {
        return root;
    }

    String site(Language language) {
        var name = texts.shown(SiteText.NAME).in(language.tag());
        return name == null ? "Tejido" : name;
    }

    String lead(Language language) {
        var lead = texts.shown(SiteText.LEAD).in(language.tag());
        return lead == null ? say(language, "site.lead") : lead;
    }

    String say(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The beginning of a text, cut between words. */
    static String shortened(String text) {
        return shortened(text, SUMMARY);
    }

    static String shortened(String text, int most) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        var cut = line.lastIndexOf(' ', most - 1);
        var end = cut > most / 2 ? cut : most - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
