package org.tejido.member.plan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class DraftPlan {

    private final Plans plans;

    DraftPlan(Plans plans) {
        this.plans = plans;
    }

    /** Empty, to be filled. */
    @Transactional
    public Mono<Plan.Draft> draft(PlanForms.NewPlan form, Caller caller) {
        return Mono.fromSupplier(form::draft).flatMap(draft -> plans.add(draft, caller));
    }
}
