package org.tejido.event.meeting.planning;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** From then on everybody sees the hours and tables of this plan. Also an earlier one can be gone back to. */
@Service
class PublishPlan {

    private final Plans plans;

    PublishPlan(Plans plans) {
        this.plans = plans;
    }

    @Transactional
    public Mono<Void> publish(UUID event, int number) {
        return plans.publish(event, number);
    }
}
