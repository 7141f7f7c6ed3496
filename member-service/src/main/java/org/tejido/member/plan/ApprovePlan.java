package org.tejido.member.plan;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ApprovePlan {

    private final Plans plans;
    private final ClusterCalendar calendar;

    ApprovePlan(Plans plans, ClusterCalendar calendar) {
        this.plans = plans;
        this.calendar = calendar;
    }

    /** From now on it counts; the one that counted until now is closed. */
    @Transactional
    public Mono<Plan.Approved> approve(UUID id, ExpectedVersion expected, String decidedBy) {
        return plans.get(id, expected, Plan.Draft.class)
                .zipWhen(draft -> plans.lines(id), (draft, lines) -> draft.approve(decidedBy, lines, calendar.today()))
                .flatMap(approved -> closeTheOneBefore().then(plans.save(approved)));
    }

    private Mono<Void> closeTheOneBefore() {
        return plans.findApproved()
                .map(before -> before.close(calendar.today()))
                .flatMap(plans::save)
                .then();
    }
}
