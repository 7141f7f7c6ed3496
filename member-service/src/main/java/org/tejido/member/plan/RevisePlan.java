package org.tejido.member.plan;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** Writes what a draft says. */
@Service
class RevisePlan {

    private final Plans plans;
    private final Outlines outlines;

    RevisePlan(Plans plans, Outlines outlines) {
        this.plans = plans;
        this.outlines = outlines;
    }

    @Transactional
    public Mono<Plan.Draft> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return plans.get(id, expected, Plan.Draft.class)
                .map(draft -> patch.applyTo(PlanForms.Said.of(draft), PlanForms.Said.class)
                        .applyTo(draft))
                .flatMap(plans::save);
    }

    /** All areas and lines at once. */
    @Transactional
    public Mono<Plan.Draft> outline(UUID id, ExpectedVersion expected, PlanForms.Outline outline) {
        outline.requireOnce();
        return plans.get(id, expected, Plan.Draft.class)
                .map(draft -> new Plan.Draft(draft.about(), draft.version() + 1))
                .flatMap(plans::save)
                .flatMap(saved -> outlines.write(id, outline).thenReturn(saved));
    }
}
