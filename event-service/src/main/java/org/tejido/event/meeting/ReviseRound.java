package org.tejido.event.meeting;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ReviseRound {

    private final Rounds rounds;

    ReviseRound(Rounds rounds) {
        this.rounds = rounds;
    }

    @Transactional
    public Mono<Void> revise(UUID event, ExpectedVersion expected, RoundForm form) {
        return rounds.scheduleOf(event)
                .map(form::slotsWithin)
                .flatMap(slots -> rounds.revise(event, expected.value(), slots));
    }
}
