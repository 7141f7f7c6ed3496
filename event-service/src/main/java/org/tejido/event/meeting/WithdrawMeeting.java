package org.tejido.event.meeting;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.problem.Forbidden;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** A wish is taken back by whoever had it; what both wanted, by either of them. */
@Service
class WithdrawMeeting {

    private final Meetings meetings;

    WithdrawMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    @Transactional
    public Mono<Void> withdraw(Meeting.Id id, Claimant claimant) {
        return meetings.hold(id, claimant).flatMap(held -> {
            if (!(held.meeting() instanceof Meeting.Open open)) {
                throw new WrongStage("meeting", id, held.meeting().stage());
            }
            if (open instanceof Meeting.Requested && !held.ofAsking()) {
                throw new Forbidden("This is for whoever has asked; who was asked declines.");
            }
            return meetings.save(open.withdraw(), null);
        });
    }
}
