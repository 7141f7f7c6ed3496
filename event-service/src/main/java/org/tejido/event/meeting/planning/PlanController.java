package org.tejido.event.meeting.planning;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.event.meeting.scheduling.Scheduler;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/events/{event}")
class PlanController {

    private final MakePlan makePlan;
    private final PublishPlan publishPlan;
    private final Plans plans;

    PlanController(MakePlan makePlan, PublishPlan publishPlan, Plans plans) {
        this.makePlan = makePlan;
        this.publishPlan = publishPlan;
        this.plans = plans;
    }

    @Team
    @GetMapping("/meeting-forecast")
    Mono<ForecastView> forecast(@PathVariable UUID event) {
        return plans.gather(event)
                .publishOn(Schedulers.boundedElastic())
                .map(gathering -> ForecastView.of(gathering, Scheduler.forecast(gathering.wishes())));
    }

    @Team
    @PostMapping("/meeting-plans")
    Mono<ResponseEntity<PlanView>> plan(@PathVariable UUID event, @RequestBody PlanForm form) {
        return makePlan.plan(event, form.seed() == null ? 1 : form.seed(), Boolean.TRUE.equals(form.afresh()))
                .flatMap(number -> plans.get(event, number))
                .map(view -> ResponseEntity.created(
                                URI.create("/api/events/%s/meeting-plans/%d".formatted(event, view.number())))
                        .body(view));
    }

    @Team
    @GetMapping("/meeting-plans")
    Mono<Map<String, List<PlanView>>> list(@PathVariable UUID event) {
        return plans.of(event).map(found -> Map.of("items", found));
    }

    @Team
    @GetMapping("/meeting-plans/{number}")
    Mono<PlanView> get(@PathVariable UUID event, @PathVariable int number) {
        return plans.get(event, number);
    }

    @Team
    @PostMapping("/meeting-plans/{number}/publication")
    Mono<PlanView> publish(@PathVariable UUID event, @PathVariable int number) {
        return publishPlan.publish(event, number).then(Mono.defer(() -> plans.get(event, number)));
    }

    /**
     * @param seed the same one makes the same plan of the same wishes
     * @param afresh true to plan anew although a plan is published
     */
    record PlanForm(@Nullable Long seed, @Nullable Boolean afresh) {}
}
