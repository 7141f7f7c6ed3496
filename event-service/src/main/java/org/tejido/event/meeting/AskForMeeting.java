package org.tejido.event.meeting;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** Whoever asks somebody who has asked already says yes to that. */
@Service
class AskForMeeting {

    private final Participants participants;
    private final Meetings meetings;

    AskForMeeting(Participants participants, Meetings meetings) {
        this.participants = participants;
        this.meetings = meetings;
    }

    @Transactional
    public Mono<Meeting.Id> ask(Meeting.Id id, UUID participant, MeetingForm form, Claimant claimant) {
        return participants.get(participant, claimant).flatMap(asking -> {
            if (asking.departedAt() != null) {
                throw new WrongStage("participant", participant, "departed");
            }
            if (participant.equals(form.participantId())) {
                throw new MeetsThemselves();
            }
            return meetings.waiting(asking, form.participantId())
                    .flatMap(waiting -> accept(waiting, form, claimant))
                    .switchIfEmpty(
                            Mono.defer(() -> meetings.ask(id, asking, form).thenReturn(id)));
        });
    }

    private Mono<Meeting.Id> accept(Meeting.Id waiting, MeetingForm form, Claimant claimant) {
        return meetings.hold(waiting, claimant)
                .map(Meetings.Locked::meeting)
                .cast(Meeting.Requested.class)
                .flatMap(requested -> meetings.save(requested.accept(), form.rankOrUsual()))
                .thenReturn(waiting);
    }
}
