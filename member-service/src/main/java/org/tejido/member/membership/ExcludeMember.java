package org.tejido.member.membership;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.decision.Decisions;
import org.tejido.member.statutes.StatutesOfRecord;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/**
 * From the grounds to the end of it, step by step; each is a method of the stage that may take it. What the board and the
 * assembly decide is on record before it counts.
 */
@Service
class ExcludeMember {

    private final Memberships memberships;
    private final Decisions decisions;
    private final StatutesOfRecord statutes;
    private final ClusterCalendar calendar;

    ExcludeMember(Memberships memberships, Decisions decisions, StatutesOfRecord statutes, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.decisions = decisions;
        this.statutes = statutes;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Membership.Accused> accuse(MembershipId id, ExpectedVersion expected, String grounds, Caller caller) {
        var today = calendar.today();
        return memberships
                .get(id, expected, Membership.Undisputed.class)
                .zipWith(statutes.on(today), (member, inForce) -> member.accuse(grounds, today, inForce.hearingDays()))
                .flatMap(accused -> memberships.save(accused, caller));
    }

    /** The member itself answers, as early as it likes; the team writes down that it was heard, or was silent. */
    @Transactional
    public Mono<Membership.Heard> hear(
            MembershipId id, ExpectedVersion expected, MembershipForms.Hearing hearing, Caller caller) {
        return memberships
                .get(id, expected, Membership.Accused.class, caller)
                .map(accused -> caller.isTeam()
                        ? accused.hear(hearing.statement(), calendar.today())
                        : accused.answer(hearing.said(), calendar.today()))
                .flatMap(heard -> memberships.save(heard, caller));
    }

    @Transactional
    public Mono<Membership.Excluded> exclude(MembershipId id, ExpectedVersion expected, Caller caller) {
        var today = calendar.today();
        return memberships
                .get(id, expected, Membership.Heard.class)
                .flatMap(heard -> Mono.zip(
                        statutes.on(today).map(inForce -> heard.exclude(today, inForce.appealDays())),
                        decisions.required(id.value(), heard.version(), true)))
                .flatMap(both -> memberships.save(both.getT1(), Optional.of(both.getT2()), caller));
    }

    /** Nothing comes of it: the board has voted so, or nobody pursues it any further. */
    @Transactional
    public Mono<Membership.Undisputed> dismiss(
            MembershipId id, ExpectedVersion expected, String reason, Caller caller) {
        return memberships
                .get(id, expected, Membership.Undecided.class)
                .zipWhen(member -> decisions.agreed(id.value(), member.version(), false, null))
                .flatMap(
                        both -> memberships.save(both.getT1().dismiss(reason, calendar.today()), both.getT2(), caller));
    }

    @Transactional
    public Mono<Membership.Appealed> appeal(MembershipId id, ExpectedVersion expected, String reasons, Caller caller) {
        return memberships
                .get(id, expected, Membership.Excluded.class, caller)
                .map(excluded -> excluded.appeal(reasons, calendar.today()))
                .flatMap(appealed -> memberships.save(appealed, caller));
    }

    /** The end, once nobody has appealed in time or the assembly has turned the appeal down. */
    @Transactional
    public Mono<Membership.Ended> conclude(MembershipId id, ExpectedVersion expected, Caller caller) {
        return memberships.get(id, expected, Membership.BeingExcluded.class).flatMap(member -> switch (member) {
            case Membership.Excluded excluded -> memberships.save(excluded.conclude(calendar.today()), caller);
            case Membership.Appealed appealed -> uphold(appealed, caller);
            case Membership.Undecided undecided -> Mono.error(Memberships.wrongStage(undecided));
        });
    }

    private Mono<Membership.Ended> uphold(Membership.Appealed appealed, Caller caller) {
        return decisions
                .required(appealed.id().value(), appealed.version(), false)
                .flatMap(
                        decision -> memberships.save(appealed.uphold(calendar.today()), Optional.of(decision), caller));
    }

    @Transactional
    public Mono<Membership.Undisputed> reverse(MembershipId id, ExpectedVersion expected, Caller caller) {
        return memberships
                .get(id, expected, Membership.Appealed.class)
                .zipWhen(appealed -> decisions.required(id.value(), appealed.version(), true))
                .flatMap(both ->
                        memberships.save(both.getT1().reverse(calendar.today()), Optional.of(both.getT2()), caller));
    }
}
