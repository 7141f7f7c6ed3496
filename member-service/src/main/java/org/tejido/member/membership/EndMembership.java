package org.tejido.member.membership;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class EndMembership {

    private final Memberships memberships;
    private final ClusterCalendar calendar;

    EndMembership(Memberships memberships, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Membership.Ended> end(
            MembershipId id, ExpectedVersion expected, LocalDate on, String reason, Caller caller) {
        return memberships
                .get(id, expected, Membership.Undisputed.class)
                .map(member -> member.end(on, reason, calendar.today()))
                .flatMap(ended -> memberships.save(ended, caller));
    }
}
