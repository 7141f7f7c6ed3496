package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of registrations. An attendance is a life of its own, of one message. */
@Component
class RegistrationMessages {

    static final String REGISTRATIONS = "event.registration.v1";
    static final String ATTENDANCES = "event.attendance.v1";

    private final RegistrationMessageMapper mapper;

    RegistrationMessages(RegistrationMessageMapper mapper) {
        this.mapper = mapper;
    }

    Message of(RegistrationFact fact) {
        var id = fact.id().value();
        return switch (fact) {
            case RegistrationFact.Confirmed confirmed ->
                new Message(REGISTRATIONS, "event.registration.confirmed", id, 1, mapper.confirmed(confirmed));
            case RegistrationFact.Cancelled cancelled ->
                new Message(REGISTRATIONS, "event.registration.cancelled", id, 2, mapper.cancelled(cancelled));
            case RegistrationFact.Attended attended ->
                new Message(ATTENDANCES, "event.attendance.recorded", id, 1, mapper.attended(attended));
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmed(
            UUID registrationId, UUID eventId, @Nullable UUID organisationId, int seats, boolean memberPrice) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancelled(
            UUID registrationId, UUID eventId, @Nullable UUID organisationId, int seats) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attended(
            UUID registrationId, UUID eventId, @Nullable UUID organisationId, Instant attendedAt) {}
}
