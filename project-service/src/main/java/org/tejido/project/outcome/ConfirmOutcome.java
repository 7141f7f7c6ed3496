package org.tejido.project.outcome;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** The office has looked at the evidence: a claim counts. */
@Service
class ConfirmOutcome {

    private final Outcomes outcomes;

    ConfirmOutcome(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Transactional
    public Mono<Outcome> confirm(UUID id, ExpectedVersion expected, Caller caller) {
        return outcomes.get(id, Outcome.Claimed.class, expected, caller)
                .map(Outcome.Claimed::confirm)
                .flatMap(outcomes::save);
    }
}
