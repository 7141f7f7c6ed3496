package org.tejido.member.plan;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ClosePlan {

    private final Plans plans;
    private final ClusterCalendar calendar;

    ClosePlan(Plans plans, ClusterCalendar calendar) {
        this.plans = plans;
        this.calendar = calendar;
    }

    /** Without another in its place. */
    @Transactional
    public Mono<Plan.Closed> close(UUID id, ExpectedVersion expected) {
        return plans.get(id, expected, Plan.Approved.class)
                .map(approved -> approved.close(calendar.today()))
                .flatMap(plans::save);
    }
}
