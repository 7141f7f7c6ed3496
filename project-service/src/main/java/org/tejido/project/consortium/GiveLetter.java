package org.tejido.project.consortium;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.Forbidden;
import org.tejido.platform.security.Caller;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** A partner itself says in writing that it means to take part; nobody says so for it. */
@Service
class GiveLetter {

    private final Consortia consortia;
    private final Clock clock;

    GiveLetter(Consortia consortia, Clock clock) {
        this.consortia = consortia;
        this.clock = clock;
    }

    @Transactional
    public Mono<Consortium> give(UUID id, String letter, Caller caller) {
        return consortia
                .show(id, caller)
                .map(ShownConsortium::consortium)
                .delayUntil(consortium ->
                        consortia.addLetter(id, partner(consortium, caller), letter, caller.account(), clock.instant()))
                .map(consortium -> consortium.giveLetter(partner(consortium, caller)))
                .flatMap(consortia::advance);
    }

    private static UUID partner(Consortium consortium, Caller caller) {
        var partner = OnBehalf.side(caller, consortium.bid().partnerIds());
        if (partner == null) {
            partner = OnBehalf.own(caller);
        }
        if (partner == null) {
            throw new Forbidden("A letter of intent is given by the partner itself.");
        }
        return partner;
    }
}
