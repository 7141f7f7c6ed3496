package org.tejido.event.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.problem.Forbidden;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** For whoever was asked. */
@Service
class AnswerMeeting {

    private final Meetings meetings;

    AnswerMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    /** @param rank how much they want it, where they do; null for a no */
    @Transactional
    public Mono<Void> answer(Meeting.Id id, @Nullable Integer rank, Claimant claimant) {
        return meetings.hold(id, claimant).flatMap(held -> {
            if (!held.ofAsked()) {
                throw new Forbidden("This is for whoever was asked.");
            }
            if (!(held.meeting() instanceof Meeting.Answerable answerable)) {
                throw new WrongStage("meeting", id, held.meeting().stage());
            }
            return meetings.save(rank == null ? answerable.decline() : answerable.accept(), rank);
        });
    }
}
