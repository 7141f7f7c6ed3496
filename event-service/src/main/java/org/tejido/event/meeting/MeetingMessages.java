package org.tejido.event.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of meetings: those that took place, one message each. */
@Component
class MeetingMessages {

    static final String TOPIC = "event.meeting.v1";

    Message of(MeetingFact fact) {
        return switch (fact) {
            case MeetingFact.Held held ->
                new Message(
                        TOPIC,
                        "event.meeting.held",
                        held.id().value(),
                        1,
                        new Held(held.id().value(), held.between().event(), organisations(held.between()), held.at()));
        };
    }

    private static List<UUID> organisations(Meeting.Between between) {
        return Stream.of(between.askingOrganisation(), between.askedOrganisation())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @param organisationIds of the two, or of one of them, or none: people also come on their own behalf */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(UUID meetingId, UUID eventId, List<UUID> organisationIds, Instant heldAt) {}
}
