package org.tejido.member.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.onboarding.CloseCaseOfApplication;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class RejectApplicant {

    private final Memberships memberships;
    private final CloseCaseOfApplication closeCase;
    private final ClusterCalendar calendar;

    RejectApplicant(Memberships memberships, CloseCaseOfApplication closeCase, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.closeCase = closeCase;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Membership.Rejected> reject(MembershipId id, ExpectedVersion expected, String reason, Caller caller) {
        return memberships
                .get(id, expected, Membership.Applied.class)
                .map(applied -> applied.reject(reason, calendar.today()))
                .flatMap(rejected -> memberships.save(rejected, caller))
                .delayUntil(rejected -> closeCase.close(rejected.id().value(), reason, caller));
    }
}
