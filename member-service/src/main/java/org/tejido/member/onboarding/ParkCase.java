package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ParkCase {

    private final Cases cases;

    ParkCase(Cases cases) {
        this.cases = cases;
    }

    @Transactional
    public Mono<OnboardingCase.Parked> park(UUID id, ExpectedVersion expected, String reason, Caller caller) {
        return cases.get(id, expected, OnboardingCase.Open.class, caller)
                .map(open -> open.park(reason))
                .flatMap(change -> cases.save(change, caller));
    }
}
