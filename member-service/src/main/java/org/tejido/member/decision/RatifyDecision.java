package org.tejido.member.decision;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class RatifyDecision {

    private final Decisions decisions;
    private final ClusterCalendar calendar;

    RatifyDecision(Decisions decisions, ClusterCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The assembly has met and agrees: where the statutes of that day ask for it. */
    @Transactional
    public Mono<Void> ratify(UUID id, DecisionForms.Ratification form, Caller caller) {
        return decisions.view(id, caller).flatMap(decision -> {
            DecisionDayImpossible.unlessBetween(decision.metOn(), form.ratifiedOn(), calendar.today(), "/ratifiedOn");
            return decision.ratification().equals("none")
                    ? Mono.error(new NothingToRatify())
                    : decisions.ratify(decision, form, caller);
        });
    }
}
