package org.tejido.event.meeting;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Claimant;
import reactor.core.publisher.Mono;

/** Takes no part any more; saying it again changes nothing. */
@Service
class Depart {

    private final Participants participants;
    private final Clock clock;

    Depart(Participants participants, Clock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    @Transactional
    public Mono<Participant> depart(UUID id, Claimant claimant) {
        return participants
                .get(id, claimant)
                .flatMap(_ -> participants.depart(id, clock.instant()))
                .then(Mono.defer(() -> participants.get(id, claimant)));
    }
}
