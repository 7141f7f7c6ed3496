package org.tejido.event.meeting;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Service
class OpenRound {

    private final Rounds rounds;

    OpenRound(Rounds rounds) {
        this.rounds = rounds;
    }

    @Transactional
    public Mono<Void> open(UUID event, RoundForm form) {
        return rounds.scheduleOf(event).map(form::slotsWithin).flatMap(slots -> rounds.open(event, slots));
    }
}
