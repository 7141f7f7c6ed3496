package org.tejido.project.pipeline;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** A proposal with this id exists; it may well be the same one, sent again. */
final class ProposalAlreadyOpened extends Refusal {

    ProposalAlreadyOpened(UUID id) {
        super(Kind.CONFLICT, "proposal-already-opened", "There is a proposal %s already.".formatted(id));
        at("/id");
    }
}
