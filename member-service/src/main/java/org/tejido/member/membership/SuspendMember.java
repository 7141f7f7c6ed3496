package org.tejido.member.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.dues.Arrears;
import org.tejido.member.statutes.StatutesOfRecord;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class SuspendMember {

    private final Memberships memberships;
    private final Arrears arrears;
    private final StatutesOfRecord statutes;
    private final ClusterCalendar calendar;

    SuspendMember(Memberships memberships, Arrears arrears, StatutesOfRecord statutes, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.arrears = arrears;
        this.statutes = statutes;
        this.calendar = calendar;
    }

    /** Whoever owes for longer than the statutes bear with. A payment that comes at the same time comes before or after. */
    @Transactional
    public Mono<Membership.Suspended> suspend(MembershipId id, ExpectedVersion expected, String reason, Caller caller) {
        var today = calendar.today();
        return memberships
                .get(id, expected, Membership.Active.class)
                .delayUntil(active -> statutes.on(today)
                        .flatMap(inForce -> arrears.requireOwed(id.value(), today.minusDays(inForce.suspensionDays()))))
                .map(active -> active.suspend(reason, today))
                .flatMap(suspended -> memberships.save(suspended, caller));
    }
}
