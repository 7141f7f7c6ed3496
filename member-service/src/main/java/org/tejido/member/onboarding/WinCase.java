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
class WinCase {

    private final Pipelines pipelines;
    private final Cases cases;
    private final ClusterCalendar calendar;

    WinCase(Pipelines pipelines, Cases cases, ClusterCalendar calendar) {
        this.pipelines = pipelines;
        this.cases = cases;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<OnboardingCase.Won> win(UUID id, ExpectedVersion expected, String reason, Caller caller) {
        return cases.get(id, expected, OnboardingCase.Open.class, caller)
                .flatMap(open -> won(open, reason))
                .flatMap(won -> cases.save(won, caller));
    }

    private Mono<Change<OnboardingCase.Won>> won(OnboardingCase.Open open, String reason) {
        return Mono.zip(
                pipelines.get(open.about().pipeline()),
                cases.done(open.about().id(), calendar.today()),
                (pipeline, done) -> open.win(pipeline, done, reason));
    }
}
