package org.tejido.member.membership;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Ends a membership that was not renewed, today. */
@Component
public class LapseMembership {

    private final EndMembership endMembership;
    private final ClusterCalendar calendar;

    LapseMembership(EndMembership endMembership, ClusterCalendar calendar) {
        this.endMembership = endMembership;
        this.calendar = calendar;
    }

    /** @param version as it was read when it was found to have lapsed */
    public Mono<Void> lapse(UUID membership, long version, String reason, Caller caller) {
        return endMembership
                .end(new MembershipId(membership), new ExpectedVersion(version), calendar.today(), reason, caller)
                .then();
    }
}
