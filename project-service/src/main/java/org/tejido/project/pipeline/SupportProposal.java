package org.tejido.project.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** The cluster's office has worked for a proposal. */
@Service
class SupportProposal {

    private final Proposals proposals;
    private final Clock clock;

    SupportProposal(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional
    public Mono<Proposal> support(UUID id, SupportForm form, Caller caller) {
        var support = form.support(LocalDate.now(clock));
        return proposals
                .getOwn(id, caller)
                .map(proposal -> proposal.support(support))
                .flatMap(proposals::save)
                .delayUntil(_ -> proposals.addSupport(id, support, caller.account()));
    }
}
