package org.tejido.project.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** A proposal goes a step further. */
@Service
class AdvanceProposal {

    private final Proposals proposals;
    private final Clock clock;

    AdvanceProposal(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional
    public Mono<Proposal> advance(UUID id, StepForm form, ExpectedVersion expected, Caller caller) {
        var today = LocalDate.now(clock);
        var on = Objects.requireNonNullElse(form.on(), today);
        return proposals
                .getOwn(id, expected, caller)
                .map(proposal -> proposal.advance(Stage.of(form.stage()), on, form.grantedFunding(), today))
                .flatMap(proposals::save);
    }
}
