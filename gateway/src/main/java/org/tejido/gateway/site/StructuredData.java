package org.tejido.gateway.site;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.gateway.news.NewsItem;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell search engines, in the words of schema.org. */
@Component
class StructuredData {

    private final JsonMapper json;
    private final Frames frames;

    StructuredData(JsonMapper json, Frames frames) {
        this.json = json;
        this.frames = frames;
    }

    String cluster(Language language) {
        return write(about(language, Map.of("description", frames.lead(language))));
    }

    String of(Member member, Language language) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        put(address, "addressLocality", member.city());
        put(address, "addressRegion", member.region());
        address.put("addressCountry", member.country());
        var data = start("Organization");
        data.put("name", member.name());
        put(data, "url", member.link());
        put(data, "description", member.description() == null ? null : Frames.shortened(member.description(), 500));
        data.put("address", address);
        data.put("memberOf", about(language, Map.of()));
        return write(data);
    }

    /** @param programme null where none is published */
    String of(Event event, @Nullable Programme programme, Language language) {
        var data = start("Event");
        data.put("name", event.title().in(language));
        put(
                data,
                "description",
                event.description() == null ? null : event.description().in(language));
        var zone = ZoneId.of(event.zone());
        data.put(
                "startDate",
                event.startsAtInstant().atZone(zone).toOffsetDateTime().toString());
        data.put(
                "endDate", event.endsAtInstant().atZone(zone).toOffsetDateTime().toString());
        data.put("eventStatus", "https://schema.org/" + status(event));
        var before = event.previousStartsAtInstant();
        if (event.isMoved() && before != null) {
            data.put("previousStartDate", before.atZone(zone).toOffsetDateTime().toString());
        }
        var link = event.link();
        data.put(
                "eventAttendanceMode",
                "https://schema.org/" + (link == null ? "OfflineEventAttendanceMode" : "OnlineEventAttendanceMode"));
        if (link != null) {
            data.put("location", Map.of("@type", "VirtualLocation", "url", link));
        } else if (event.place() != null) {
            data.put("location", Map.of("@type", "Place", "name", event.place(), "address", event.place()));
        }
        data.put("organizer", about(language, Map.of()));
        var url = frames.root() + Place.EVENTS.path(language, event.eventId().toString());
        data.put("url", url);
        data.put(
                "offers",
                Map.of(
                        "@type",
                        "Offer",
                        "price",
                        BigDecimal.valueOf(event.price().otherCents(), 2).toPlainString(),
                        "priceCurrency",
                        event.price().currency(),
                        "availability",
                        "https://schema.org/" + (event.left() > 0 ? "InStock" : "SoldOut"),
                        "url",
                        url));
        if (programme != null && !event.isPostponed() && !programme.sessions().isEmpty()) {
            data.put(
                    "subEvent",
                    programme.sessions().stream()
                            .map(session -> subEvent(session, programme, event, language))
                            .toList());
        }
        return write(data);
    }

    /** Of a postponed one the date stays what it was, as long as there is no other: so its readers ask for it. */
    private static String status(Event event) {
        if (event.isCancelled()) {
            return "EventCancelled";
        }
        if (event.isPostponed()) {
            return "EventPostponed";
        }
        return event.isMoved() ? "EventRescheduled" : "EventScheduled";
    }

    private static Map<String, Object> subEvent(
            Programme.Session session, Programme programme, Event event, Language language) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Event");
        data.put("name", session.title().in(language));
        put(
                data,
                "description",
                session.about() == null ? null : session.about().in(language));
        var zone = ZoneId.of(session.zone());
        data.put(
                "startDate",
                session.startsAtInstant().atZone(zone).toOffsetDateTime().toString());
        data.put(
                "endDate",
                session.endsAtInstant().atZone(zone).toOffsetDateTime().toString());
        var room = programme.room(session);
        if (room != null && event.place() != null && event.link() == null) {
            data.put("location", Map.of("@type", "Place", "name", room, "address", event.place()));
        }
        var speakers = programme.speakersOf(session);
        if (!speakers.isEmpty()) {
            data.put("performer", speakers.stream().map(StructuredData::person).toList());
        }
        return data;
    }

    private static Map<String, Object> person(Programme.Speaker speaker) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Person");
        data.put("name", speaker.name());
        put(data, "url", Links.web(speaker.url()));
        if (speaker.affiliation() != null) {
            data.put("affiliation", Map.of("@type", "Organization", "name", speaker.affiliation()));
        }
        return data;
    }

    String of(NewsItem item, Language language) {
        var text = item.in(language.tag());
        var data = start("NewsArticle");
        data.put("headline", Frames.shortened(text.title(), 110));
        put(data, "description", text.lead());
        put(
                data,
                "datePublished",
                item.publishedAt() == null ? null : item.publishedAt().toString());
        data.put("dateModified", item.revisedAt().toString());
        data.put("inLanguage", item.langIn(language.tag()));
        data.put(
                "mainEntityOfPage",
                frames.root() + Place.NEWS.path(language, item.id().toString()));
        data.put("author", about(language, Map.of()));
        data.put("publisher", about(language, Map.of()));
        return write(data);
    }

    private Map<String, Object> about(Language language, Map<String, Object> more) {
        var data = start("Organization");
        data.put("name", frames.site(language));
        data.put("url", frames.root() + Place.HOME.path(language));
        data.putAll(more);
        return data;
    }

    private static Map<String, Object> start(String type) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    /** As it can stand in a script element: nothing in it ends the element, or begins a comment. */
    private String write(Map<String, Object> data) {
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
