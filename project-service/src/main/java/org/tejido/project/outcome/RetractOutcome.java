package org.tejido.project.outcome;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** The office has found that it was none: it counts no more. */
@Service
class RetractOutcome {

    private final Outcomes outcomes;

    RetractOutcome(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Transactional
    public Mono<Outcome> retract(UUID id, ExpectedVersion expected, Caller caller) {
        return outcomes.get(id, Outcome.Standing.class, expected, caller)
                .map(Outcome.Standing::retract)
                .flatMap(outcomes::save);
    }
}
