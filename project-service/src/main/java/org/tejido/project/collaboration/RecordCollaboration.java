package org.tejido.project.collaboration;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.project.collaborator.Collaborators;
import reactor.core.publisher.Mono;

/** The team records a joint project; all its organisations must have been heard of. */
@Service
class RecordCollaboration {

    private final Collaborations collaborations;
    private final Collaborators collaborators;

    RecordCollaboration(Collaborations collaborations, Collaborators collaborators) {
        this.collaborations = collaborations;
        this.collaborators = collaborators;
    }

    @Transactional
    public Mono<Collaboration> record(UUID id, CollaborationForm form) {
        return Mono.fromSupplier(() -> Collaboration.record(id, form))
                .delayUntil(change -> collaborators.requireKnown(change.state().organisationIds(), "/organisationIds"))
                .flatMap(collaborations::add);
    }
}
