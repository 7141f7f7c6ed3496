package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.life.Change;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class MoveCase {

    private final Pipelines pipelines;
    private final Cases cases;
    private final ClusterCalendar calendar;

    MoveCase(Pipelines pipelines, Cases cases, ClusterCalendar calendar) {
        this.pipelines = pipelines;
        this.cases = cases;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<OnboardingCase.Open> move(UUID id, ExpectedVersion expected, String to, Caller caller) {
        return cases.get(id, expected, OnboardingCase.Open.class, caller)
                .flatMap(open -> moved(open, to))
                .flatMap(moved -> cases.save(moved, caller));
    }

    private Mono<Change<OnboardingCase.Open>> moved(OnboardingCase.Open open, String to) {
        return Mono.zip(
                pipelines.get(open.about().pipeline()),
                cases.done(open.about().id(), calendar.today()),
                (pipeline, done) -> open.move(pipeline, to, done));
    }
}
