package org.tejido.member.plan;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ReviewPlan {

    private final Plans plans;
    private final Outlines outlines;

    ReviewPlan(Plans plans, Outlines outlines) {
        this.plans = plans;
        this.outlines = outlines;
    }

    /** A draft of the next version, which says what this one says; this one counts until that is approved. */
    @Transactional
    public Mono<Plan.Draft> review(UUID id, ExpectedVersion expected, Caller caller) {
        return plans.get(id, expected, Plan.Approved.class)
                .flatMap(approved -> plans.add(approved.review(Ids.next()), caller))
                .flatMap(draft -> outlines.copy(id, draft.about().id()).thenReturn(draft));
    }
}
