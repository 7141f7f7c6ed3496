package org.tejido.member.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** The application was decided on: won with the admission, lost with the rejection. */
@Service
public class CloseCaseOfApplication {

    private final Cases cases;

    CloseCaseOfApplication(Cases cases) {
        this.cases = cases;
    }

    /**
     * In the transaction of the decision.
     *
     * @param rejection its reason; null for an admission
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> close(UUID membership, @Nullable String rejection, Caller caller) {
        return cases.findLiveOf(membership)
                .flatMap(live -> rejection == null
                        ? cases.save(live.admitted(), caller).then()
                        : cases.save(live.rejected(rejection), caller).then());
    }
}
