package org.tejido.event.admission;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Service
class ClawBackSeats {

    private final Allotments allotments;

    ClawBackSeats(Allotments allotments) {
        this.allotments = allotments;
    }

    @Transactional
    public Mono<AllotmentView> clawBack(UUID id, UUID event) {
        return allotments.get(id, event).then(allotments.clawBack(id)).then(allotments.get(id, event));
    }
}
