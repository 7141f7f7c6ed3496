package org.tejido.project.lead;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;

/** Hears who met at events. Where one of the two came for no organisation, nothing can begin between two. */
@Component
class MeetingsHeard implements Subscription {

    private static final String HELD = "event.meeting.held";

    private final Leads leads;

    MeetingsHeard(Leads leads) {
        this.leads = leads;
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public Set<String> topics() {
        return Set.of("event.meeting.v1");
    }

    @Override
    public Mono<Void> apply(Received message) {
        return message.type().equals(HELD) ? open(message.as(Held.class)) : Mono.empty();
    }

    private Mono<Void> open(Held held) {
        var two = held.organisationIds();
        return two.size() < 2
                ? Mono.empty()
                : leads.open(held.meetingId(), held.eventId(), two.get(0), two.get(1), held.heldAt());
    }

    record Held(UUID meetingId, UUID eventId, List<UUID> organisationIds, Instant heldAt) {}
}
