package org.tejido.member.proposal;

import java.util.Set;
import org.tejido.platform.problem.Refusal;

/** What is proposed was thought out upon values that are no longer there. */
final class ProposalConflicts extends Refusal {

    ProposalConflicts(Set<String> fields) {
        super(
                Kind.CONFLICT,
                "proposal-conflicts",
                "The organisation was changed since this was proposed. Look at it, and say with organisationVersion what you saw.");
        with("fields", fields.stream().sorted().toList());
    }
}
