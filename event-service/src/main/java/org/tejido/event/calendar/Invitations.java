package org.tejido.event.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What calendars are told of registrations. */
@Component
public class Invitations {

    private final Calendars calendars;
    private final String organiser;

    Invitations(Calendars calendars, @Value("${tejido.calendar.organiser}") String organiser) {
        this.calendars = calendars;
        this.organiser = organiser;
    }

    /** By registration, each in its language; none for those that were never in a calendar. */
    public Mono<Map<UUID, Invitation>> of(Map<UUID, Language> registrations) {
        return registrations.isEmpty()
                ? Mono.just(Map.of())
                : calendars.registrations(registrations).map(occasions -> occasions.stream()
                        .collect(Collectors.toMap(Occasion::id, this::invitation)));
    }

    private Invitation invitation(Occasion occasion) {
        var file = CalendarFile.invitation(occasion, organiser);
        return new Invitation(file.method(), new String(file.bytes(), StandardCharsets.UTF_8));
    }
}
