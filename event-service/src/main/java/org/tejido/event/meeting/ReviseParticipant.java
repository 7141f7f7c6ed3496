package org.tejido.event.meeting;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** What is away, offered and sought; whose registration it is stays. */
@Service
class ReviseParticipant {

    private final Participants participants;

    ReviseParticipant(Participants participants) {
        this.participants = participants;
    }

    @Transactional
    public Mono<Participant> revise(UUID id, ExpectedVersion expected, MergePatch patch, Claimant claimant) {
        return participants
                .get(id, claimant)
                .zipWhen(current -> participants.slotsOf(current.eventId()))
                .flatMap(found -> save(found.getT1(), found.getT2(), expected, patch))
                .then(Mono.defer(() -> participants.get(id, claimant)));
    }

    private Mono<Void> save(Participant current, int slots, ExpectedVersion expected, MergePatch patch) {
        if (current.version() != expected.value()) {
            throw new StaleVersion("participant", current.participantId());
        }
        if (current.departedAt() != null) {
            throw new WrongStage("participant", current.participantId(), "departed");
        }
        var form = patch.applyTo(ParticipantForm.of(current), ParticipantForm.class);
        if (!form.registrationId().equals(current.registrationId())) {
            throw new AlreadyTakesPart();
        }
        return participants.save(current, form, form.awayOf(slots));
    }
}
