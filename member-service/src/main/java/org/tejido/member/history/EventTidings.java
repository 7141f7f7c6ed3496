package org.tejido.member.history;

import static org.tejido.member.history.Tidings.entry;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.inbox.Received;

/** What event-service tells, as far as it concerns organisations: events themselves only lend their titles. */
final class EventTidings {

    private EventTidings() {}

    static Tidings of(Received message) {
        return switch (message.type()) {
            case "event.event.drafted", "event.event.published", "event.event.revised", "event.event.rescheduled" ->
                Tidings.NONE.titled(message.as(Event.class).title());
            case "event.registration.requested",
                    "event.registration.queued",
                    "event.registration.offered",
                    "event.registration.confirmed",
                    "event.registration.substituted",
                    "event.registration.cancelled",
                    "event.registration.withdrawn" -> booked(message, message.as(Registration.class));
            case "event.attendance.recorded" -> attended(message, message.as(Attendance.class));
            default -> Tidings.NONE;
        };
    }

    /** Whoever comes on his own behalf leaves no line. */
    private static Tidings booked(Received message, Registration registration) {
        return registration.organisationId() == null
                ? Tidings.NONE
                : Tidings.of(entry(
                        message,
                        registration.organisationId(),
                        null,
                        Map.of(
                                "registrationId",
                                registration.registrationId(),
                                "eventId",
                                registration.eventId(),
                                "seats",
                                registration.seats()),
                        source(registration.registrationId())));
    }

    private static Tidings attended(Received message, Attendance attendance) {
        return attendance.organisationId() == null
                ? Tidings.NONE
                : Tidings.of(new Entry(
                        attendance.organisationId(),
                        attendance.attendedAt(),
                        message.type(),
                        null,
                        message.subject(),
                        message.sequence(),
                        Map.of(
                                "registrationId",
                                attendance.registrationId().toString(),
                                "eventId",
                                attendance.eventId().toString()),
                        source(attendance.registrationId())));
    }

    private static String source(UUID registration) {
        return "/api/registrations/" + registration;
    }

    record Event(String title) {}

    record Registration(
            UUID registrationId, UUID eventId, @Nullable UUID organisationId, int seats) {}

    record Attendance(
            UUID registrationId, UUID eventId, @Nullable UUID organisationId, Instant attendedAt) {}
}
