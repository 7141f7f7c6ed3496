package org.tejido.member.duplicate;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** They may be one after all. */
@Service
class SuspectAgain {

    private final Suspicions suspicions;

    SuspectAgain(Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    @Transactional
    public Mono<Void> suspect(UUID id, ExpectedVersion expected) {
        return suspicions.get(id, expected).map(Suspicion::suspectAgain).flatMap(suspicions::save);
    }
}
