package org.tejido.member.action;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.plan.Plans;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Writes down what an action has cost; what was wrong is written down again with its sign turned. */
@Service
class SpendOnAction {

    private final Plans plans;
    private final Actions actions;
    private final ClusterCalendar calendar;

    SpendOnAction(Plans plans, Actions actions, ClusterCalendar calendar) {
        this.plans = plans;
        this.actions = actions;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Void> spend(UUID id, ActionForms.NewSpending form, Caller caller) {
        if (form.amount().signum() == 0) {
            throw new NothingSpent();
        }
        if (form.spentOn().isAfter(calendar.today()) || form.spentOn().getYear() < ActionForms.FIRST_YEAR) {
            throw new SpentOutOfTime();
        }
        var spending = Objects.requireNonNullElseGet(form.id(), Ids::next);
        return actions.show(id, calendar.today())
                .delayUntil(action -> plans.holdApproved(action.planId()))
                .flatMap(_ -> actions.spend(id, spending, form, caller));
    }
}
