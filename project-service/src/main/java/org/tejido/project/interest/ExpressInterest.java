package org.tejido.project.interest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.project.call.Calls;
import org.tejido.project.collaborator.Collaborators;
import org.tejido.project.collaborator.NotAMember;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** A member answers the open call of another. */
@Service
class ExpressInterest {

    private final Interests interests;
    private final Calls calls;
    private final Collaborators collaborators;
    private final Clock clock;

    ExpressInterest(Interests interests, Calls calls, Collaborators collaborators, Clock clock) {
        this.interests = interests;
        this.calls = calls;
        this.collaborators = collaborators;
        this.clock = clock;
    }

    @Transactional
    public Mono<Interest.Expressed> express(UUID id, UUID callId, InterestForm form, Caller caller) {
        return Mono.fromSupplier(() -> OnBehalf.of(caller, form.organisationId()))
                .delayUntil(collaborators::requireOpen)
                .zipWhen(_ -> calls.getOpen(callId, caller))
                .delayUntil(both -> collaborators
                        .requireOpen(both.getT2().organisationId())
                        .onErrorMap(NotAMember.class, _ -> new OwnerLeft(callId)))
                .map(both -> Interest.express(id, both.getT2(), both.getT1(), form.answer(), LocalDate.now(clock)))
                .flatMap(interests::add);
    }
}
