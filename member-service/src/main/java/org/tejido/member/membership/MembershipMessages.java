package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of memberships. Why one was rejected, suspended or ended stays here. */
@Component
class MembershipMessages {

    static final String TOPIC = "member.membership.v1";

    private final MembershipMessageShapes shapes;

    MembershipMessages(MembershipMessageShapes shapes) {
        this.shapes = shapes;
    }

    /** @param version how many it has told: facts that stay here leave no gap */
    Message of(MembershipFact.Told fact, long version) {
        var id = fact.id().value();
        return switch (fact) {
            case MembershipFact.Applied applied ->
                new Message(TOPIC, "member.membership.applied", id, version, shapes.applied(applied));
            case MembershipFact.Admitted admitted ->
                new Message(TOPIC, "member.membership.admitted", id, version, shapes.admitted(admitted));
            case MembershipFact.Rejected rejected ->
                new Message(TOPIC, "member.membership.rejected", id, version, shapes.rejected(rejected));
            case MembershipFact.Suspended suspended ->
                new Message(TOPIC, "member.membership.suspended", id, version, shapes.suspended(suspended));
            case MembershipFact.Resumed resumed ->
                new Message(TOPIC, "member.membership.resumed", id, version, shapes.resumed(resumed));
            case MembershipFact.Reclassified reclassified ->
                new Message(TOPIC, "member.membership.reclassified", id, version, shapes.reclassified(reclassified));
            case MembershipFact.Ended ended ->
                new Message(TOPIC, "member.membership.ended", id, version, shapes.ended(ended));
        };
    }

    record Applied(UUID membershipId, UUID organisationId, LocalDate appliedOn, String kind) {}

    record Admitted(UUID membershipId, UUID organisationId, String tier, LocalDate since, String kind) {}

    record Rejected(UUID membershipId, UUID organisationId) {}

    record Suspended(UUID membershipId, UUID organisationId, LocalDate suspendedOn) {}

    record Resumed(UUID membershipId, UUID organisationId, LocalDate resumedOn) {}

    record Reclassified(UUID membershipId, UUID organisationId, String kind, LocalDate from) {}

    record Ended(UUID membershipId, UUID organisationId, LocalDate endedOn) {}
}
