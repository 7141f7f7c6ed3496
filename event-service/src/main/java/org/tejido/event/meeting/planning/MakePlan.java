package org.tejido.event.meeting.planning;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.event.meeting.scheduling.Plan;
import org.tejido.event.meeting.scheduling.Scheduler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads, then thinks without a transaction, on a thread that may be busy; then writes. */
@Service
class MakePlan {

    private final Plans plans;
    private final TransactionalOperator transactions;

    MakePlan(Plans plans, TransactionalOperator transactions) {
        this.plans = plans;
        this.transactions = transactions;
    }

    /** @param afresh true to plan anew although a plan is published, at the price of what people have noted */
    Mono<Integer> plan(UUID event, long seed, boolean afresh) {
        return plans.gather(event).flatMap(gathering -> Mono.fromCallable(() -> thought(gathering, seed, afresh))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(thought -> plans.add(event, gathering, thought.plan(), seed, thought.byThemselves())
                        .as(transactions::transactional)));
    }

    private static Thought thought(Gathering gathering, long seed, boolean afresh) {
        var wishes = gathering.wishes();
        var plan = gathering.published() == 0 || afresh
                ? Scheduler.plan(wishes, seed)
                : Scheduler.repair(wishes, gathering.publishedSlots(), gathering.publishedTables());
        return new Thought(plan, Scheduler.byThemselves(wishes, seed));
    }

    private record Thought(Plan plan, int byThemselves) {}
}
