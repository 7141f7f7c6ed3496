package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as the team and the organisation itself see it: what its stage does not have is absent. */
record MembershipView(
        UUID id,
        UUID organisationId,
        String stage,
        LocalDate appliedOn,
        @Nullable String tier,
        @Nullable LocalDate since,
        @Nullable LocalDate endedOn,
        @Nullable String reason,
        long version) {

    static MembershipView of(Membership membership) {
        return switch (membership) {
            case Membership.Applied applied -> shown(applied, null, null, null, null);
            case Membership.Active active -> shown(active, active.tier(), active.since(), null, null);
            case Membership.Rejected rejected -> shown(rejected, null, null, null, rejected.reason());
            case Membership.Ended ended -> shown(ended, ended.tier(), ended.since(), ended.endedOn(), ended.reason());
        };
    }

    private static MembershipView shown(
            Membership membership,
            @Nullable Tier tier,
            @Nullable LocalDate since,
            @Nullable LocalDate endedOn,
            @Nullable String reason) {
        return new MembershipView(
                membership.id().value(),
                membership.organisation(),
                membership.stage(),
                membership.appliedOn(),
                tier == null ? null : tier.word(),
                since,
                endedOn,
                reason,
                membership.version());
    }
}
