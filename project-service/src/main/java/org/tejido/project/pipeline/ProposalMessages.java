package org.tejido.project.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel proposal. */
final class ProposalMessages {

    static final String TOPIC = "project.proposal.v1";

    private ProposalMessages() {}

    /**
     * @param organisationIds who leads it, then the others of its consortium
     * @param amount granted, in euros
     */
    record Told(
            UUID proposalId,
            @Nullable UUID consortiumId,
            @Nullable String programme,
            String title,
            LocalDate happenedOn,
            List<UUID> organisationIds,
            @Nullable BigDecimal amount) {}

    record Supported(UUID proposalId, UUID organisationId, String title, int line, int minutes, LocalDate happenedOn) {}

    static Message of(Fact fact, List<UUID> organisations) {
        return switch ((ProposalFact) fact) {
            case ProposalFact.Advanced(var proposal) ->
                message(proposal.stage().happened(), proposal, told(proposal, organisations));
            case ProposalFact.Revised(var proposal) -> message("revised", proposal, told(proposal, organisations));
            case ProposalFact.Supported(var proposal, var support) ->
                message(
                        "supported",
                        proposal,
                        new Supported(
                                proposal.id(),
                                proposal.organisationId(),
                                proposal.plan().title(),
                                support.line(),
                                support.minutes(),
                                support.on()));
        };
    }

    private static Message message(String happened, Proposal proposal, Object data) {
        return new Message(TOPIC, "project.proposal." + happened, proposal.id(), proposal.version(), data);
    }

    private static Told told(Proposal proposal, List<UUID> organisations) {
        var plan = proposal.plan();
        return new Told(
                proposal.id(),
                plan.consortiumId(),
                plan.programme(),
                plan.title(),
                proposal.reachedOn(),
                organisations,
                proposal.grantedFunding());
    }
}
