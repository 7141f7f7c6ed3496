package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class LoseCase {

    private final Cases cases;

    LoseCase(Cases cases) {
        this.cases = cases;
    }

    @Transactional
    public Mono<OnboardingCase.Lost> lose(UUID id, ExpectedVersion expected, String reason, Caller caller) {
        return cases.get(id, expected, OnboardingCase.Live.class, caller)
                .map(live -> live.lose(reason))
                .flatMap(change -> cases.save(change, caller));
    }
}
