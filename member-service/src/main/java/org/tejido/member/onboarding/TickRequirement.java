package org.tejido.member.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                .delayUntil(open -> requirePaper(form.fileId(), open, caller))
                .zipWhen(
                        open -> pipelines.get(open.about().pipeline()),
                        (open, pipeline) -> form.isDone()
                                ? open.tick(
                                        pipeline, form.requirement(), caller.isTeam(), form.fileId(), calendar.today())
                                : open.untick(pipeline, form.requirement(), caller.isTeam()))
                .flatMap(ticked -> cases.save(ticked, caller));
    }

    /** Papers are the team's, who sees them, too. */
    private Mono<Void> requirePaper(@Nullable UUID file, OnboardingCase.Open open, Caller caller) {
        if (file == null) {
            return Mono.empty();
        }
        if (!caller.isTeam()) {
            throw new TickIsTheTeams();
        }
        return cases.requirePaper(file, open.about().organisation());
    }
}
