package org.tejido.member.renewal;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.kind.MemberKind;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** A member says that it stays, or the team writes down that it did. */
@Service
class ConfirmRenewal {

    private final Renewals renewals;
    private final ClusterCalendar calendar;

    ConfirmRenewal(Renewals renewals, ClusterCalendar calendar) {
        this.renewals = renewals;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Renewals.Renewed> confirm(UUID membership, int year, Caller caller) {
        var today = calendar.today();
        return renewals.before(year, today, membership, caller)
                .doOnNext(renewable -> renewable.confirm(today))
                .flatMap(renewable -> renewals.add(renewable, MemberKind.Renewal.CONFIRMED, today, caller))
                .thenReturn(new Renewals.Renewed(year, MemberKind.Renewal.CONFIRMED.word(), today));
    }
}
