package org.tejido.member.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.plan.Plans;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Says what has become of an action of the plan that counts. */
@Service
class MoveAction {

    private final Plans plans;
    private final Actions actions;
    private final ClusterCalendar calendar;

    MoveAction(Plans plans, Actions actions, ClusterCalendar calendar) {
        this.plans = plans;
        this.actions = actions;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Void> move(UUID id, ExpectedVersion expected, ActionForms.Move form, Caller caller) {
        var today = calendar.today();
        return actions.show(id, today)
                .delayUntil(action -> plans.holdApproved(action.planId()))
                .delayUntil(_ -> actions.hold(id, expected.value()))
                .flatMap(_ -> actions.show(id, today))
                .flatMap(action -> {
                    var to = ActionState.of(action.state()).move(ActionState.of(form.to()));
                    return actions.addStep(id, to, form.why(), day(form, action, today), caller);
                });
    }

    private static LocalDate day(ActionForms.Move form, ActionView action, LocalDate today) {
        var on = Objects.requireNonNullElse(form.on(), today);
        if (on.isAfter(today)) {
            throw new MovedInTheFuture();
        }
        if (on.isBefore(action.history().getLast().on())) {
            throw new MovedBeforeTheLast();
        }
        return on;
    }
}
