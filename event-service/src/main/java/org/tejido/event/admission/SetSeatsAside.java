package org.tejido.event.admission;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Service
class SetSeatsAside {

    private final Allotments allotments;

    SetSeatsAside(Allotments allotments) {
        this.allotments = allotments;
    }

    @Transactional
    public Mono<AllotmentView> setAside(UUID id, UUID event, AllotmentForm form) {
        return allotments.setAside(id, event, form).then(allotments.get(id, event));
    }
}
