package org.tejido.project.pipeline;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** Who leads a proposal plans it differently, until it is decided. */
@Service
class ReviseProposal {

    private final Proposals proposals;

    ReviseProposal(Proposals proposals) {
        this.proposals = proposals;
    }

    @Transactional
    public Mono<Proposal> revise(UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return proposals
                .getOwn(id, expected, caller)
                .map(proposal -> proposal.revise(patch.applyTo(PlanForm.of(proposal.plan()), PlanForm.class)
                        .plan()))
                .delayUntil(change -> proposals.requirePartner(
                        change.state().plan().consortiumId(), change.state().organisationId()))
                .flatMap(proposals::save);
    }
}
