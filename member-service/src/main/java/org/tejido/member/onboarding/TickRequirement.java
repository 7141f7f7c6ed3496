package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class TickRequirement {

    private final Pipelines pipelines;
    private final Cases cases;
    private final ClusterCalendar calendar;

    TickRequirement(Pipelines pipelines, Cases cases, ClusterCalendar calendar) {
        this.pipelines = pipelines;
        this.cases = cases;
        this.calendar = calendar;
    }

    /** By the team, or by the organisation where the requirement is its own to tick. */
    @Transactional
    public Mono<OnboardingCase.Open> tick(UUID id, ExpectedVersion expected, OnboardingForms.Tick form, Caller caller) {
        return cases.get(id, expected, OnboardingCase.Open.class, caller)
                .zipWhen(
                        open -> pipelines.get(open.about().pipeline()),
                        (open, pipeline) -> form.isDone()
                                ? open.tick(pipeline, form.requirement(), caller.isTeam(), calendar.today())
                                : open.untick(pipeline, form.requirement(), caller.isTeam()))
                .flatMap(ticked -> cases.save(ticked, caller));
    }
}
