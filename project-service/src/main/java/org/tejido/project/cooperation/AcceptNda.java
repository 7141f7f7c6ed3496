package org.tejido.project.cooperation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** One of the two accepts the document that it has read: {@code If-Match} says which. */
@Service
class AcceptNda {

    private final Cooperations cooperations;
    private final Clock clock;

    AcceptNda(Cooperations cooperations, Clock clock) {
        this.cooperations = cooperations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Cooperation.Open> accept(UUID id, ExpectedVersion expected, Caller caller) {
        var at = clock.instant();
        return cooperations
                .getOpenAsParty(id, caller)
                .doOnNext(own -> Cooperations.requireRead(own.open(), expected))
                .delayUntil(own -> cooperations.note(own, caller.account(), at))
                .map(own -> own.open().accept(own.party(), at))
                .flatMap(cooperations::saveNda);
    }
}
