package org.tejido.member.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.inbox.Received;

/**
 * What a message of another service says that figures ask for. All messages are read alike, so that one of a kind that comes
 * later is counted without a word about it here: whom it concerned, when, what it belongs to, how much.
 */
record Told(
        @Nullable UUID organisationId,
        @Nullable List<UUID> organisationIds,
        @Nullable List<UUID> partnerIds,
        @Nullable UUID eventId,
        @Nullable UUID callId,
        @Nullable UUID registrationId,
        @Nullable Instant attendedAt,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate happenedOn,
        @Nullable BigDecimal seats,
        @Nullable BigDecimal minutes,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal amount,
        @Nullable Integer line,
        @Nullable String kind,
        @Nullable String programme,
        @Nullable String title,
        @Nullable String name) {

    /** Each topic that is heard, and where one reads more of what it tells. */
    static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("project.collaboration.v1", "/api/collaborations/"),
            Map.entry("project.call.v1", "/api/calls/"),
            Map.entry("project.interest.v1", "/api/interests/"),
            Map.entry("project.cooperation.v1", "/api/cooperations/"),
            Map.entry("project.consortium.v1", "/api/consortia/"),
            Map.entry("project.proposal.v1", "/api/project-proposals/"),
            Map.entry("project.outcome.v1", "/api/outcomes/"),
            Map.entry("event.event.v1", "/api/events/"),
            Map.entry("event.registration.v1", "/api/registrations/"),
            Map.entry("event.attendance.v1", "/api/registrations/"),
            Map.entry("event.survey.v1", "/api/events/"));

    private static final LocalDate BEGINNING = LocalDate.EPOCH;

    /** One for each organisation that it concerned, or one that concerned none. */
    static List<Fact> facts(Received message, Function<Instant, LocalDate> calendar) {
        var told = message.as(Told.class);
        var organisations = told.organisations();
        var facts = new ArrayList<Fact>();
        if (organisations.isEmpty()) {
            facts.add(told.fact(message, calendar, null));
        }
        organisations.forEach(organisation -> facts.add(told.fact(message, calendar, organisation)));
        return facts;
    }

    private Fact fact(Received message, Function<Instant, LocalDate> calendar, @Nullable UUID organisation) {
        return new Fact(
                message.type(),
                day(message, calendar),
                organisation,
                message.subject(),
                message.sequence(),
                about(message.subject()),
                line,
                howMuch(),
                attributes(),
                source(message));
    }

    private Set<UUID> organisations() {
        var organisations = new LinkedHashSet<UUID>();
        if (organisationId != null) {
            organisations.add(organisationId);
        }
        organisations.addAll(Objects.requireNonNullElse(organisationIds, List.of()));
        organisations.addAll(Objects.requireNonNullElse(partnerIds, List.of()));
        return organisations;
    }

    /** When it happened, where the message says so; otherwise when it was told. */
    private LocalDate day(Received message, Function<Instant, LocalDate> calendar) {
        var said = startedOn == null ? happenedOn : startedOn;
        if (said != null && !said.isBefore(BEGINNING)) {
            return said;
        }
        return calendar.apply(attendedAt == null ? message.time() : attendedAt);
    }

    private @Nullable UUID about(UUID subject) {
        var whole = eventId == null ? callId : eventId;
        return subject.equals(whole) ? null : whole;
    }

    private @Nullable BigDecimal howMuch() {
        return Stream.of(seats, minutes, quantity, amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        put(attributes, "kind", kind);
        put(attributes, "programme", programme);
        put(attributes, "title", title == null ? name : title);
        put(attributes, "seats", seats == null ? null : seats.toPlainString());
        put(attributes, "eventId", eventId);
        put(attributes, "callId", callId);
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    private String source(Received message) {
        return SOURCES.get(message.topic()) + (registrationId == null ? message.subject() : registrationId);
    }
}
