package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of attendances: a life of its own, of one message. What moves seats is told by R__seats.sql. */
@Component
class RegistrationMessages {

    static final String ATTENDANCES = "event.attendance.v1";

    private final RegistrationMessageMapper mapper;

    RegistrationMessages(RegistrationMessageMapper mapper) {
        this.mapper = mapper;
    }

    Message of(RegistrationFact fact) {
        return switch (fact) {
            case RegistrationFact.Attended attended ->
                new Message(
                        ATTENDANCES, "event.attendance.recorded", attended.id().value(), 1, mapper.attended(attended));
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attended(
            UUID registrationId, UUID eventId, @Nullable UUID organisationId, Instant attendedAt) {}
}
