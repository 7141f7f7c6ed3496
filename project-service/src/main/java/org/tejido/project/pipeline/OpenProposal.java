package org.tejido.project.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.project.collaborator.Collaborators;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** A member, or the team on its behalf, has an idea for which it wants funding. */
@Service
class OpenProposal {

    private final Proposals proposals;
    private final Collaborators collaborators;
    private final Clock clock;

    OpenProposal(Proposals proposals, Collaborators collaborators, Clock clock) {
        this.proposals = proposals;
        this.collaborators = collaborators;
        this.clock = clock;
    }

    @Transactional
    public Mono<Proposal> open(UUID id, ProposalForm form, Caller caller) {
        return Mono.fromSupplier(() -> OnBehalf.of(caller, form.organisationId()))
                .delayUntil(collaborators::requireOpen)
                .delayUntil(organisation -> proposals.requirePartner(form.consortiumId(), organisation))
                .map(organisation -> Proposal.open(id, organisation, form.plan(), LocalDate.now(clock)))
                .flatMap(proposals::add);
    }
}
