package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ResumeCase {

    private final Cases cases;

    ResumeCase(Cases cases) {
        this.cases = cases;
    }

    @Transactional
    public Mono<OnboardingCase.Open> resume(UUID id, ExpectedVersion expected, Caller caller) {
        return cases.get(id, expected, OnboardingCase.Parked.class, caller)
                .map(OnboardingCase.Parked::resume)
                .flatMap(change -> cases.save(change, caller));
    }
}
