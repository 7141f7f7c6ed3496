package org.tejido.project.call;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.project.collaborator.Collaborators;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** A member, or the team on its behalf, begins a call. */
@Service
class DraftCall {

    private final Calls calls;
    private final Collaborators collaborators;

    DraftCall(Calls calls, Collaborators collaborators) {
        this.calls = calls;
        this.collaborators = collaborators;
    }

    @Transactional
    public Mono<Call.Draft> draft(UUID id, CallForm form, Caller caller) {
        var says = form.says();
        return Mono.fromSupplier(() -> OnBehalf.of(caller, form.organisationId()))
                .delayUntil(collaborators::requireOpen)
                .delayUntil(_ -> collaborators.requireKnown(says.discretion().excluded(), "/excludedIds"))
                .map(organisation -> Call.draft(id, organisation, says.brief(), says.discretion(), says.contact()))
                .flatMap(calls::add);
    }
}
