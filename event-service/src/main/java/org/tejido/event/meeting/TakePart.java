package org.tejido.event.meeting;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Claimant;
import reactor.core.publisher.Mono;

@Service
class TakePart {

    private final Participants participants;

    TakePart(Participants participants) {
        this.participants = participants;
    }

    @Transactional
    public Mono<Participant> takePart(UUID id, UUID event, ParticipantForm form, Claimant claimant) {
        return participants.add(id, event, form, claimant).then(Mono.defer(() -> participants.get(id, claimant)));
    }
}
