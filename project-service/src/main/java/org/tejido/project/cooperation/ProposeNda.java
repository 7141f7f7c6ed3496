package org.tejido.project.cooperation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** One of the two puts a document before both; what had been accepted of an earlier one counts no more. */
@Service
class ProposeNda {

    private final Cooperations cooperations;
    private final Clock clock;

    ProposeNda(Cooperations cooperations, Clock clock) {
        this.cooperations = cooperations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Cooperation.Open> propose(UUID id, NdaForm form, Caller caller) {
        return cooperations
                .getOpenAsParty(id, caller)
                .map(own -> own.open().propose(form.title(), form.document(), own.party(), clock.instant()))
                .flatMap(cooperations::saveNda);
    }
}
