package org.tejido.member.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.dues.Arrears;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ResumeMember {

    private final Memberships memberships;
    private final Arrears arrears;
    private final ClusterCalendar calendar;

    ResumeMember(Memberships memberships, Arrears arrears, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.arrears = arrears;
        this.calendar = calendar;
    }

    /** Whoever has paid all that was due. */
    @Transactional
    public Mono<Membership.Active> resume(MembershipId id, ExpectedVersion expected, Caller caller) {
        return memberships
                .get(id, expected, Membership.Suspended.class)
                .delayUntil(suspended -> arrears.requireNothingOwed(id.value(), calendar.today()))
                .map(suspended -> suspended.resume(calendar.today()))
                .flatMap(resumed -> memberships.save(resumed, caller));
    }
}
