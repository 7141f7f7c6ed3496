package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of a membership. Why somebody was turned down stays here. */
@Component
class MembershipMessages {

    static final String TOPIC = "member.membership.v1";

    private final MembershipShapes shapes;

    MembershipMessages(MembershipShapes shapes) {
        this.shapes = shapes;
    }

    Message of(MembershipFact fact, long version) {
        return switch (fact) {
            case MembershipFact.Applied applied -> told("applied", applied.id(), version, shapes.told(applied));
            case MembershipFact.Admitted admitted -> told("admitted", admitted.id(), version, shapes.told(admitted));
            case MembershipFact.Rejected rejected -> told("rejected", rejected.id(), version, shapes.told(rejected));
            case MembershipFact.Ended ended -> told("ended", ended.id(), version, shapes.told(ended));
        };
    }

    private static Message told(String participle, Membership.Id id, long version, Object data) {
        return new Message(TOPIC, "member.membership." + participle, id.value(), version, data);
    }

    record Applied(UUID membershipId, UUID organisationId, LocalDate appliedOn) {}

    record Admitted(UUID membershipId, UUID organisationId, String tier, LocalDate since) {}

    record Rejected(UUID membershipId, UUID organisationId) {}

    record Ended(UUID membershipId, UUID organisationId, LocalDate endedOn) {}
}
