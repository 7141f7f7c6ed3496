package org.tejido.member.decision;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.kind.Kinds;
import org.tejido.member.statutes.Statutes;
import org.tejido.member.statutes.StatutesOfRecord;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class RecordDecision {

    private final Decisions decisions;
    private final StatutesOfRecord statutes;
    private final Kinds kinds;
    private final ClusterCalendar calendar;

    RecordDecision(Decisions decisions, StatutesOfRecord statutes, Kinds kinds, ClusterCalendar calendar) {
        this.decisions = decisions;
        this.statutes = statutes;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    /** On what is asked of the membership as the caller has read it; by the statutes of the day of the meeting. */
    @Transactional
    public Mono<UUID> record(UUID membership, ExpectedVersion expected, DecisionForms.NewDecision form, Caller caller) {
        return decisions
                .subject(membership, expected)
                .zipWhen(
                        about -> statutes.on(DecisionDayImpossible.unlessBetween(
                                about.open(), form.metOn(), calendar.today(), "/metOn")),
                        (about, inForce) -> taken(about, inForce, form))
                .delayUntil(this::requireVotes)
                .flatMap(taken -> decisions.add(taken, caller));
    }

    /** Of the assembly; on the board sit people, whoever sent them. */
    private Mono<Void> requireVotes(Decision decision) {
        var voting =
                decision.body() == Decision.Body.ASSEMBLY ? decision.ballot().organisations() : List.<UUID>of();
        return voting.isEmpty()
                ? Mono.empty()
                : kinds.voters(voting, decision.metOn())
                        .doOnNext(decision.ballot()::requireAmong)
                        .then();
    }

    private static Decision taken(Decision.Subject about, Statutes inForce, DecisionForms.NewDecision form) {
        return Decision.taken(
                Objects.requireNonNullElseGet(form.id(), Ids::next),
                about,
                form.decidedBy(about.matter()),
                form.metOn(),
                inForce,
                form.approved(),
                form.ballot(about.organisation()),
                form.documents());
    }
}
