package org.tejido.gateway.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tejido.gateway.news.News;
import org.tejido.gateway.news.NewsItem;

/** The site for programs: what search engines are to read, and feeds. */
@Controller
class Indexes {

    /** Of each kind; a sitemap has at most 50,000 addresses, and each page has two. */
    private static final int IN_SITEMAP = 5_000;

    private static final int IN_FEED = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final List<Place> PUBLIC = List.of(
            Place.HOME, Place.MEMBERS, Place.CALLS, Place.EVENTS, Place.NEWS, Place.JOIN, Place.PRIVACY, Place.LEGAL);

    private final Directory directory;
    private final News news;
    private final Frames frames;
    private final ZoneId home;

    Indexes(Directory directory, News news, Frames frames, SiteSettings settings) {
        this.directory = directory;
        this.news = news;
        this.frames = frames;
        this.home = settings.zone();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body("""
                        User-agent: *
                        Disallow: /api/
                        Disallow: /account
                        Disallow: /console
                        Disallow: /sign-in
                        Disallow: /es/inscripciones/
                        Disallow: /es/encuestas/
                        Disallow: /en/surveys/
                        Disallow: /en/registrations/
                        Sitemap: %s/sitemap.xml
                        """.formatted(frames.root()));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        var entries = new ArrayList<Entry>();
        PUBLIC.forEach(place -> entries.add(new Entry(place, "", null)));
        directory
                .allMembers(Language.ES, IN_SITEMAP)
                .forEach(it -> entries.add(entry(Place.MEMBERS, it.organisationId())));
        directory.allCalls(Language.ES, IN_SITEMAP).forEach(it -> entries.add(entry(Place.CALLS, it.callId())));
        directory.allEvents(Language.ES, IN_SITEMAP).forEach(it -> entries.add(entry(Place.EVENTS, it.eventId())));
        news.published(null, IN_SITEMAP)
                .forEach(it -> entries.add(new Entry(Place.NEWS, it.id().toString(), it.revisedAt())));
        return ResponseEntity.ok().contentType(XML).body(Xml.document(xml -> write(xml, entries)));
    }

    private static Entry entry(Place place, UUID id) {
        return new Entry(place, id.toString(), null);
    }

    private record Entry(Place place, String rest, @Nullable Instant changed) {}

    private void write(Xml xml, List<Entry> entries) throws XMLStreamException {
        xml.begin("urlset")
                .attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
                .attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        for (var entry : entries) {
            for (var language : Language.values()) {
                xml.begin("url").element("loc", address(entry.place(), language, entry.rest()));
                if (entry.changed() != null) {
                    xml.element("lastmod", entry.changed().toString());
                }
                for (var alternate : Language.values()) {
                    xml.empty(
                            "xhtml:link",
                            "rel",
                            "alternate",
                            "hreflang",
                            alternate.tag(),
                            "href",
                            address(entry.place(), alternate, entry.rest()));
                }
                xml.end();
            }
        }
        xml.end();
    }

    @GetMapping({"/es/convocatorias/atom.xml", "/en/calls/atom.xml"})
    ResponseEntity<String> calls(Locale locale) {
        var language = Language.of(locale);
        if (directory.calls(language, null, null).isAway()) {
            return away();
        }
        var entries = directory.allCalls(language, IN_FEED).stream()
                .sorted(Comparator.comparing(this::published).reversed())
                .limit(IN_FEED)
                .map(call -> new Feed.Entry(
                        address(Place.CALLS, language, call.callId().toString()),
                        call.title(),
                        published(call),
                        published(call),
                        call.summary()))
                .toList();
        return feed(Place.CALLS, language, entries);
    }

    @GetMapping({"/es/eventos/atom.xml", "/en/events/atom.xml"})
    ResponseEntity<String> events(Locale locale) {
        var language = Language.of(locale);
        if (directory.events(language, null).isAway()) {
            return away();
        }
        var entries = directory.allEvents(language, IN_FEED).stream()
                .limit(IN_FEED)
                .map(event -> new Feed.Entry(
                        address(Place.EVENTS, language, event.eventId().toString()),
                        event.title().in(language),
                        madeAt(event.eventId()),
                        null,
                        event.description() == null ? null : event.description().in(language)))
                .toList();
        return feed(Place.EVENTS, language, entries);
    }

    @GetMapping({"/es/noticias/atom.xml", "/en/news/atom.xml"})
    ResponseEntity<String> news(Locale locale) {
        var language = Language.of(locale);
        var entries = news.published(null, IN_FEED).stream()
                .map(item -> entry(item, language))
                .toList();
        return feed(Place.NEWS, language, entries);
    }

    /** Whoever follows it is to come again, and not to believe that there is nothing. */
    private static ResponseEntity<String> away() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .build();
    }

    private Feed.Entry entry(NewsItem item, Language language) {
        var text = item.in(language.tag());
        return new Feed.Entry(
                address(Place.NEWS, language, item.id().toString()),
                text.title(),
                item.revisedAt(),
                item.publishedAt(),
                text.lead() == null ? Frames.shortened(text.body(), 300) : text.lead());
    }

    private ResponseEntity<String> feed(Place place, Language language, List<Feed.Entry> entries) {
        var title = "%s · %s".formatted(frames.of(language, place, null).title(), frames.site(language));
        var feed = new Feed(
                address(place, language, "atom.xml"),
                address(place, language, ""),
                title,
                frames.site(language),
                language.tag(),
                entries);
        return ResponseEntity.ok().contentType(ATOM).body(feed.xml());
    }

    private Instant published(Call call) {
        var day = call.publishedOn() == null ? LocalDate.EPOCH : call.publishedOn();
        return day.atStartOfDay(home).toInstant();
    }

    /** What its id, a UUID of version 7, begins with (RFC 9562, 5.7); the beginning of time for any other. */
    static Instant madeAt(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }

    private String address(Place place, Language language, String rest) {
        return frames.root() + place.path(language, rest);
    }
}
