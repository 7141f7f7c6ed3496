package org.tejido.member.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.statutes.StatutesOfRecord;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** A member gives notice, or the team writes down that it did. */
@Service
class LeaveCluster {

    private final Memberships memberships;
    private final StatutesOfRecord statutes;
    private final ClusterCalendar calendar;

    LeaveCluster(Memberships memberships, StatutesOfRecord statutes, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.statutes = statutes;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Membership.Ended> leave(
            MembershipId id, ExpectedVersion expected, MembershipForms.Notice notice, Caller caller) {
        var today = calendar.today();
        return memberships
                .get(id, expected, Membership.Live.class, caller)
                .zipWith(
                        statutes.on(today),
                        (member, inForce) -> member.leave(notice.on(), notice.because(), today, inForce.noticeDays()))
                .flatMap(left -> memberships.save(left, caller));
    }
}
