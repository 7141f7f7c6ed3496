package org.tejido.project.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.Collaborators;
import reactor.core.publisher.Mono;

/** The owner, a member still, opens its call to everybody. */
@Service
class PublishCall {

    private final Calls calls;
    private final Collaborators collaborators;
    private final Clock clock;

    PublishCall(Calls calls, Collaborators collaborators, Clock clock) {
        this.calls = calls;
        this.collaborators = collaborators;
        this.clock = clock;
    }

    @Transactional
    public Mono<Call.Open> publish(UUID id, ExpectedVersion expected, Caller caller) {
        return calls.getOwn(id, Call.Draft.class, expected, caller)
                .delayUntil(draft -> collaborators.requireOpen(draft.organisationId()))
                .map(draft -> draft.publish(LocalDate.now(clock)))
                .flatMap(calls::save);
    }
}
