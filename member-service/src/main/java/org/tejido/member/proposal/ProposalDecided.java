package org.tejido.member.proposal;

import org.tejido.platform.problem.Refusal;

final class ProposalDecided extends Refusal {

    ProposalDecided() {
        super(Kind.CONFLICT, "proposal-decided", "Nothing of this proposal is open any more.");
    }
}
