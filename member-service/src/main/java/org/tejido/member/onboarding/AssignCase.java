package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class AssignCase {

    private final Cases cases;

    AssignCase(Cases cases) {
        this.cases = cases;
    }

    @Transactional
    public Mono<OnboardingCase.Open> assign(UUID id, ExpectedVersion expected, UUID owner, Caller caller) {
        return cases.get(id, expected, OnboardingCase.Open.class, caller)
                .map(open -> open.assign(owner))
                .flatMap(change -> cases.save(change, caller));
    }
}
