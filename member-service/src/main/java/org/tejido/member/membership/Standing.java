package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.Collection;

/** What an organisation is to the cluster on a day: a function of the facts and the day, stored nowhere. */
enum Standing {
    MEMBER,
    APPLICANT,
    NONE;

    static Standing on(LocalDate day, Collection<? extends Membership> memberships) {
        if (memberships.stream().anyMatch(membership -> lives(membership, day))) {
            return MEMBER;
        }
        return memberships.stream().anyMatch(membership -> waits(membership, day)) ? APPLICANT : NONE;
    }

    private static boolean lives(Membership membership, LocalDate day) {
        return switch (membership) {
            case Membership.Active active -> !day.isBefore(active.since());
            case Membership.Ended ended -> !day.isBefore(ended.since()) && day.isBefore(ended.endedOn());
            case Membership.Applied _, Membership.Rejected _ -> false;
        };
    }

    private static boolean waits(Membership membership, LocalDate day) {
        return (membership instanceof Membership.Applied || membership instanceof Membership.Active)
                && !day.isBefore(membership.appliedOn());
    }
}
