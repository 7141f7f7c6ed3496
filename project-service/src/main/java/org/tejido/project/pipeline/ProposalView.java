package org.tejido.project.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as who leads it, the others of its consortium and the team see it.
 *
 * @param possibleStages where it can go from here
 * @param supportMinutes that the office has given to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        UUID proposalId,
        UUID organisationId,
        String organisationName,
        @Nullable UUID consortiumId,
        String title,
        @Nullable String programme,
        @Nullable String topic,
        String stage,
        List<String> possibleStages,
        LocalDate reachedOn,
        @Nullable BigDecimal requestedFunding,
        @Nullable BigDecimal grantedFunding,
        List<Proposal.Deadline> deadlines,
        long supportMinutes,
        long version) {

    static ProposalView of(ShownProposal shown) {
        var proposal = shown.proposal();
        var plan = proposal.plan();
        return new ProposalView(
                proposal.id(),
                proposal.organisationId(),
                shown.organisationName(),
                plan.consortiumId(),
                plan.title(),
                plan.programme(),
                plan.topic(),
                proposal.stage().wire(),
                proposal.stage().nextWires(),
                proposal.reachedOn(),
                plan.requestedFunding(),
                proposal.grantedFunding(),
                plan.deadlines(),
                shown.supportMinutes(),
                proposal.version());
    }
}
