package org.tejido.gateway.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What there is to show, by the questions that are asked of the services. */
@Component
class Directory {

    private static final int ON_A_PAGE = 24;
    private static final int OF_A_SERVICE = 200;

    private final PublicApi api;
    private final Services services;
    private final SiteSettings settings;

    Directory(PublicApi api, Services services, SiteSettings settings) {
        this.api = api;
        this.services = services;
        this.settings = settings;
    }

    Answer<Member.Many> members(Language language, @Nullable String query, @Nullable String kind, @Nullable String at) {
        return membersBy(language, parameters("query", query, "kind", kind, "cursor", at, "limit", ON_A_PAGE));
    }

    Answer<Member> member(Language language, UUID id) {
        return api.ask(new Question<>(Source.MEMBERS, "/api/directory/" + id, language, Member.class));
    }

    Answer<Call.Many> calls(Language language, @Nullable String query, @Nullable String at) {
        return callsBy(language, parameters("stage", "open", "query", query, "cursor", at, "limit", ON_A_PAGE));
    }

    /** Open ones that it does not hide. */
    List<Call> callsOf(Language language, UUID organisation) {
        var found = callsBy(language, parameters("stage", "open", "organisationId", organisation, "limit", ON_A_PAGE));
        return found instanceof Answer.Found<Call.Many>(var many)
                ? many.items().stream()
                        .filter(call -> organisation.equals(call.organisationId()))
                        .toList()
                : List.of();
    }

    Answer<Call> call(Language language, UUID id) {
        return api.ask(new Question<>(Source.CALLS, "/api/calls/" + id, language, Call.class));
    }

    /** From today on. */
    Answer<Event.Many> events(Language language, @Nullable String at) {
        return eventsBy(language, parameters("from", today(), "cursor", at, "limit", ON_A_PAGE));
    }

    /** From today on, without that one; none where it is no date of a course. */
    List<Event> otherDates(Language language, Event event) {
        if (event.seriesId() == null) {
            return List.of();
        }
        var parameters = parameters("series", event.seriesId(), "from", today(), "limit", ON_A_PAGE);
        return eventsBy(language, parameters) instanceof Answer.Found<Event.Many>(var many)
                ? many.items().stream()
                        .filter(date -> !date.eventId().equals(event.eventId()))
                        .toList()
                : List.of();
    }

    /** @param invitation the token of one, or of a registration; what it opens is remembered for nobody */
    Answer<Event> event(Language language, UUID id, @Nullable String invitation) {
        return ofEvent("/api/events/" + id, invitation, language, Event.class);
    }

    Answer<Admission> admission(Language language, UUID event, @Nullable String invitation) {
        return ofEvent("/api/events/" + event + "/admission", invitation, language, Admission.class);
    }

    Answer<Programme> programme(Language language, UUID event, @Nullable String invitation) {
        return ofEvent("/api/events/" + event + "/programme", invitation, language, Programme.class);
    }

    private <T> Answer<T> ofEvent(String path, @Nullable String invitation, Language language, Class<T> form) {
        return invitation == null || invitation.isEmpty()
                ? api.ask(new Question<>(Source.EVENTS, path, language, form))
                : services.own(Source.EVENTS, path + "?" + parameters("invitation", invitation), language, form);
    }

    Answer<Notice> notice(Language language) {
        return api.ask(new Question<>(Source.MEMBERS, "/api/privacy/notice", language, Notice.class));
    }

    /** As many as there are, up to that number; fewer where a service stops answering. */
    List<Member> allMembers(Language language, int most) {
        return all(
                at -> membersBy(language, parameters("cursor", at, "limit", OF_A_SERVICE)),
                Member.Many::items,
                Member.Many::next,
                most);
    }

    List<Call> allCalls(Language language, int most) {
        return all(
                at -> callsBy(language, parameters("stage", "open", "cursor", at, "limit", OF_A_SERVICE)),
                Call.Many::items,
                Call.Many::next,
                most);
    }

    List<Event> allEvents(Language language, int most) {
        return all(
                at -> eventsBy(language, parameters("from", today(), "cursor", at, "limit", OF_A_SERVICE)),
                Event.Many::items,
                Event.Many::next,
                most);
    }

    private static <P, T> List<T> all(
            Function<@Nullable String, Answer<P>> pages,
            Function<P, List<T>> items,
            Function<P, @Nullable String> next,
            int most) {
        var all = new ArrayList<T>();
        String at = null;
        do {
            var page = pages.apply(at).orNull();
            if (page == null) {
                break;
            }
            all.addAll(items.apply(page));
            at = next.apply(page);
        } while (at != null && all.size() < most);
        return all;
    }

    private Answer<Member.Many> membersBy(Language language, String parameters) {
        return api.ask(new Question<>(Source.MEMBERS, "/api/directory?" + parameters, language, Member.Many.class));
    }

    private Answer<Call.Many> callsBy(Language language, String parameters) {
        return api.ask(new Question<>(Source.CALLS, "/api/calls?" + parameters, language, Call.Many.class));
    }

    private Answer<Event.Many> eventsBy(Language language, String parameters) {
        return api.ask(new Question<>(Source.EVENTS, "/api/events?" + parameters, language, Event.Many.class));
    }

    private LocalDate today() {
        return LocalDate.now(Clock.system(settings.zone()));
    }

    /** Names and values in turn; without those that are not given. */
    static String parameters(@Nullable Object... pairs) {
        var given = new LinkedHashMap<String, String>();
        for (var place = 0; place < pairs.length; place += 2) {
            var value = pairs[place + 1];
            if (value != null && !value.toString().isBlank()) {
                given.put(String.valueOf(pairs[place]), value.toString().strip());
            }
        }
        return given.entrySet().stream().map(Directory::encoded).collect(Collectors.joining("&"));
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
