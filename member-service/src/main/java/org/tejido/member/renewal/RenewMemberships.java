package org.tejido.member.renewal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.kind.MemberKind;
import org.tejido.member.membership.LapseMembership;
import org.tejido.member.task.PlanFollowUp;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The renewal run of a year. Twice is as good as once. */
@Service
class RenewMemberships {

    private final Renewals renewals;
    private final LapseMembership lapseMembership;
    private final PlanFollowUp planFollowUp;
    private final ClusterCalendar calendar;

    RenewMemberships(
            Renewals renewals, LapseMembership lapseMembership, PlanFollowUp planFollowUp, ClusterCalendar calendar) {
        this.renewals = renewals;
        this.lapseMembership = lapseMembership;
        this.planFollowUp = planFollowUp;
        this.calendar = calendar;
    }

    /** What would become of each. */
    Mono<List<Renewable>> plan(int year) {
        return Mono.fromSupplier(() -> RenewalYearImpossible.unlessPossible(
                        year, calendar.today().getYear()))
                .flatMap(possible -> renewals.before(possible, calendar.today()));
    }

    /** Renews, puts those on the caller's list who are to confirm, and ends what has lapsed. Answers what was to be done. */
    @Transactional
    public Mono<List<Renewable>> carryOut(int year, Caller caller) {
        return plan(year)
                .delayUntil(planned -> Flux.fromIterable(planned).concatMap(it -> take(it, calendar.today(), caller)));
    }

    private Mono<Void> take(Renewable it, LocalDate today, Caller caller) {
        return switch (it.on(today)) {
            case GOES_ON -> renewals.add(it, MemberKind.Renewal.AUTOMATIC, today, caller);
            case ASKED -> it.reminded() ? Mono.empty() : remind(it, caller);
            case LAPSED ->
                lapseMembership.lapse(it.membership(), it.version(), "Not renewed for %d".formatted(it.year()), caller);
            case RENEWED, LEAVING, LATER, DISPUTED -> Mono.empty();
        };
    }

    private Mono<Void> remind(Renewable it, Caller caller) {
        return planFollowUp
                .plan("Renewal %d: %s".formatted(it.year(), it.name()), it.organisation(), it.firstDay(), caller)
                .flatMap(task -> renewals.noteReminder(it, task));
    }
}
