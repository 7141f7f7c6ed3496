package org.tejido.project.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Change;

/**
 * A proposal for funding.
 *
 * @param organisationId who leads it
 * @param reachedOn the day on which it came to its stage
 * @param grantedFunding in euros, once it is granted
 */
record Proposal(
        UUID id,
        UUID organisationId,
        Plan plan,
        Stage stage,
        LocalDate reachedOn,
        @Nullable BigDecimal grantedFunding,
        long version) {

    static Change<Proposal> open(UUID id, UUID organisation, Plan plan, LocalDate today) {
        var opened = new Proposal(id, organisation, plan, Stage.IDEA, today, null, 1);
        return new Change<>(opened, new ProposalFact.Advanced(opened));
    }

    /** @throws StepNotPossible where it is decided */
    Change<Proposal> revise(Plan revised) {
        if (stage.next().isEmpty()) {
            throw new StepNotPossible(stage);
        }
        var changed = new Proposal(id, organisationId, revised, stage, reachedOn, null, version + 1);
        return new Change<>(changed, new ProposalFact.Revised(changed));
    }

    /**
     * @throws StepNotPossible from where it is
     * @throws FundingOutOfPlace for funding without a grant
     */
    Change<Proposal> advance(Stage to, LocalDate on, @Nullable BigDecimal funding, LocalDate today) {
        if (!stage.next().contains(to)) {
            throw new StepNotPossible(stage);
        }
        if (on.isBefore(reachedOn) || on.isAfter(today)) {
            throw new StepOutOfTime(reachedOn, today);
        }
        if (funding != null && to != Stage.GRANTED) {
            throw new FundingOutOfPlace();
        }
        var advanced = new Proposal(id, organisationId, plan, to, on, funding, version + 1);
        return new Change<>(advanced, new ProposalFact.Advanced(advanced));
    }

    Change<Proposal> support(Support support) {
        var supported = new Proposal(id, organisationId, plan, stage, reachedOn, grantedFunding, version + 1);
        return new Change<>(supported, new ProposalFact.Supported(supported, support));
    }

    /**
     * What is planned.
     *
     * @param consortiumId with whom
     * @param topic of the programme's call
     * @param requestedFunding in euros
     */
    record Plan(
            @Nullable UUID consortiumId,
            String title,
            @Nullable String programme,
            @Nullable String topic,
            @Nullable BigDecimal requestedFunding,
            List<Deadline> deadlines) {

        Plan {
            deadlines = List.copyOf(deadlines);
        }
    }

    record Deadline(String name, LocalDate on) {}

    /**
     * Work of the cluster's office for a proposal.
     *
     * @param line of the action plan: 2 for research projects, 8 for those of companies
     */
    record Support(
            UUID id,
            int line,
            int minutes,
            LocalDate on,
            @Nullable String note) {}
}
