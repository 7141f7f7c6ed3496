package org.tejido.event.membership;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;

/** Who is admitted, who is suspended for a while, and who has left. Applications and rejections make no member and are passed over. */
@Component
class MembershipsHeard implements Subscription {

    static final String TOPIC = "member.membership.v1";
    static final String ADMITTED = "member.membership.admitted";
    static final String SUSPENDED = "member.membership.suspended";
    static final String RESUMED = "member.membership.resumed";
    static final String ENDED = "member.membership.ended";

    private final Memberships memberships;

    MembershipsHeard(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Mono<Void> apply(Received message) {
        return switch (message.type()) {
            case ADMITTED -> begin(message.as(Admitted.class));
            case SUSPENDED -> memberships.suspend(message.as(Membership.class).membershipId(), true);
            case RESUMED -> memberships.suspend(message.as(Membership.class).membershipId(), false);
            case ENDED -> end(message.as(Ended.class));
            default -> Mono.empty();
        };
    }

    private Mono<Void> begin(Admitted admitted) {
        return memberships.begin(admitted.membershipId(), admitted.organisationId(), admitted.since());
    }

    private Mono<Void> end(Ended ended) {
        return memberships.end(ended.membershipId(), ended.endedOn());
    }

    record Admitted(UUID membershipId, UUID organisationId, LocalDate since) {}

    record Membership(UUID membershipId) {}

    record Ended(UUID membershipId, LocalDate endedOn) {}
}
