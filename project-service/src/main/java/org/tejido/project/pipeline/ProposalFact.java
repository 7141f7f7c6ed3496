package org.tejido.project.pipeline;

import org.tejido.platform.life.Fact;

sealed interface ProposalFact extends Fact {

    record Advanced(Proposal proposal) implements ProposalFact {}

    record Revised(Proposal proposal) implements ProposalFact {}

    record Supported(Proposal proposal, Proposal.Support support) implements ProposalFact {}
}
