package org.tejido.project.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.life.Change;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.project.collaborator.Collaborators;
import reactor.core.publisher.Mono;

/** The owner words a call differently, as long as it is not closed. */
@Service
class ReviseCall {

    private final Calls calls;
    private final Collaborators collaborators;
    private final Clock clock;

    ReviseCall(Calls calls, Collaborators collaborators, Clock clock) {
        this.calls = calls;
        this.collaborators = collaborators;
        this.clock = clock;
    }

    @Transactional
    public Mono<Call.Revisable> revise(UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return calls.getOwn(id, Call.Revisable.class, expected, caller)
                .map(call -> new Revision(call, patch.applyTo(BriefForm.of(call), BriefForm.class)))
                .delayUntil(revision ->
                        collaborators.requireKnown(revision.says().discretion().excluded(), "/excludedIds"))
                .map(revision -> revision.change(LocalDate.now(clock)))
                .flatMap(calls::save);
    }

    private record Revision(Call.Revisable call, BriefForm says) {

        Change<Call.Revisable> change(LocalDate today) {
            return call.revise(says.brief(), says.discretion(), says.contact(), today);
        }
    }
}
