package org.tejido.project.pipeline;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Who leads a proposal is one of the consortium that makes it. */
final class ConsortiumUnknown extends Refusal {

    ConsortiumUnknown(UUID consortium) {
        super(
                Kind.INVALID,
                "consortium-unknown",
                "There is no consortium %s of which who leads the proposal is a partner.".formatted(consortium));
        at("/consortiumId");
    }
}
