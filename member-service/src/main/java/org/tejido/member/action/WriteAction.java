package org.tejido.member.action;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.plan.Plans;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** Writes what a draft says that is to be done. */
@Service
class WriteAction {

    private final Plans plans;
    private final Actions actions;
    private final ClusterCalendar calendar;

    WriteAction(Plans plans, Actions actions, ClusterCalendar calendar) {
        this.plans = plans;
        this.actions = actions;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<UUID> add(UUID plan, ActionForms.NewAction form, Caller caller) {
        var id = Objects.requireNonNullElseGet(form.id(), Ids::next);
        var said = form.said().requireSound();
        return plans.holdDraft(plan)
                .then(actions.add(id, plan, said, calendar.today(), caller))
                .thenReturn(id);
    }

    @Transactional
    public Mono<Void> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return draft(id).flatMap(action -> {
            var said = patch.applyTo(ActionForms.Said.of(action), ActionForms.Said.class)
                    .requireSound();
            return actions.save(id, expected.value(), said);
        });
    }

    @Transactional
    public Mono<Void> remove(UUID id, ExpectedVersion expected) {
        return draft(id).flatMap(_ -> actions.remove(id, expected.value()));
    }

    private Mono<ActionView> draft(UUID id) {
        return actions.show(id, calendar.today()).delayUntil(action -> plans.holdDraft(action.planId()));
    }
}
