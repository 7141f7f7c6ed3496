package org.tejido.gateway.site;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tejido.gateway.prose.Prose;
import org.tejido.gateway.sitetext.SiteText;
import org.tejido.gateway.sitetext.SiteTexts;

/** Dates, money, countries and the office's words, in the language of the page. Templates call it {@code @say}. */
@Component("say")
class Wording {

    private final SiteTexts texts;
    private final MessageSource messages;
    private final ZoneId home;
    private final Prose prose = new Prose();

    Wording(SiteTexts texts, MessageSource messages, SiteSettings settings) {
        this.texts = texts;
        this.messages = messages;
        this.home = settings.zone();
    }

    public String day(LocalDate day) {
        return format(day, "site.format.day");
    }

    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, home));
    }

    /** Day and time, by the clocks of the cluster. */
    public String moment(Instant instant) {
        var at = LocalDateTime.ofInstant(instant, home);
        return "%s, %s".formatted(weekday(at), time(at));
    }

    public String weekday(LocalDateTime at) {
        return format(at.toLocalDate(), "site.format.weekday");
    }

    public String month(LocalDateTime at) {
        return DateTimeFormatter.ofPattern("MMM", locale()).format(at).replace(".", "");
    }

    public String time(LocalDateTime at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(at);
    }

    /** From when to when, in one line. */
    public String span(Event event) {
        return event.isPostponed() ? say("site.events.undated") : span(event.startsAt(), event.endsAt());
    }

    public String span(Programme.Session session) {
        return span(session.startsAt(), session.endsAt());
    }

    private String span(LocalDateTime from, LocalDateTime to) {
        return from.toLocalDate().equals(to.toLocalDate())
                ? "%s, %s\u2060–\u2060%s".formatted(weekday(from), time(from), time(to))
                : "%s, %s – %s, %s".formatted(weekday(from), time(from), weekday(to), time(to));
    }

    /** What the clocks of the place are called, where it is not where the cluster is. */
    public @Nullable String zone(Event event) {
        return home.getId().equals(event.zone()) ? null : event.zone();
    }

    public String money(long cents, String currency) {
        if (cents == 0) {
            return say("site.free");
        }
        var known = Currency.getInstance(currency);
        var format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(known);
        var whole = Math.pow(10, known.getDefaultFractionDigits());
        if (cents % (long) whole == 0) {
            format.setMaximumFractionDigits(0);
        } else {
            format.setMinimumFractionDigits(known.getDefaultFractionDigits());
            format.setMaximumFractionDigits(known.getDefaultFractionDigits());
        }
        return format.format(cents / whole);
    }

    /** The name of a country; the code itself where there is none. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    public List<Country> countries() {
        var collator = Collator.getInstance(locale());
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> new Country(code, country(code)))
                .sorted((one, other) -> collator.compare(one.name(), other.name()))
                .toList();
    }

    public record Country(String code, String name) {}

    /** A word of a service, such as a kind; as it is where there is no wording for it. */
    public String word(String group, String code) {
        return messages.getMessage("site." + group + "." + code, null, code, locale());
    }

    /** What is wrong, in the words for that field, else for any. */
    public String wrong(String field, String code) {
        var other = messages.getMessage("site.wrong." + field + ".other", null, say("site.wrong.other"), locale());
        var anywhere = messages.getMessage("site.wrong." + code, null, other, locale());
        return String.valueOf(messages.getMessage("site.wrong." + field + "." + code, null, anywhere, locale()));
    }

    public String shortened(@Nullable String text, int most) {
        return text == null ? "" : Frames.shortened(text, most);
    }

    /** CommonMark as HTML; what is HTML in it is shown and not obeyed. */
    public String html(String text) {
        return prose.html(text);
    }

    /** The office's text as HTML; null where it has written none. */
    public @Nullable String own(String key) {
        var text = SiteText.valueOf(key.toUpperCase(Locale.ROOT));
        var written = texts.shown(text).in(locale().getLanguage());
        return written == null ? null : prose.html(written);
    }

    /** What it is written in. */
    public String ownLang(String key) {
        return texts.shown(SiteText.valueOf(key.toUpperCase(Locale.ROOT))).langIn(locale().getLanguage());
    }

    private String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), locale()).format(day);
    }

    private String say(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return Language.of(LocaleContextHolder.getLocale()).locale();
    }
}
