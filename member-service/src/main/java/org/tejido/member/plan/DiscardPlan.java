package org.tejido.member.plan;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** A draft may have been a mistake; what was approved stays. */
@Service
class DiscardPlan {

    private final Plans plans;

    DiscardPlan(Plans plans) {
        this.plans = plans;
    }

    @Transactional
    public Mono<Void> discard(UUID id, ExpectedVersion expected) {
        return plans.get(id, expected, Plan.Draft.class).then(plans.remove(id));
    }
}
