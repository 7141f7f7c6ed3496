package org.tejido.member.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.decision.Decisions;
import org.tejido.member.onboarding.CloseCaseOfApplication;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class RejectApplicant {

    private final Memberships memberships;
    private final Decisions decisions;
    private final CloseCaseOfApplication closeCase;
    private final ClusterCalendar calendar;

    RejectApplicant(
            Memberships memberships, Decisions decisions, CloseCaseOfApplication closeCase, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.decisions = decisions;
        this.closeCase = closeCase;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Membership.Rejected> reject(
            MembershipId id, ExpectedVersion expected, MembershipForms.Rejection form, Caller caller) {
        return memberships
                .get(id, expected, Membership.Applied.class)
                .zipWhen(applied -> decisions.agreed(id.value(), applied.version(), false, form.decisionId()))
                .flatMap(both ->
                        memberships.save(both.getT1().reject(form.reason(), calendar.today()), both.getT2(), caller))
                .delayUntil(rejected -> closeCase.close(rejected.id().value(), form.reason(), caller));
    }
}
