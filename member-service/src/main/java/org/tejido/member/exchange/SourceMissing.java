package org.tejido.member.exchange;

import org.tejido.platform.problem.Refusal;

/** An external id means something only together with the system that gave it. */
final class SourceMissing extends Refusal {

    SourceMissing() {
        super(
                Kind.CONFLICT,
                "source-missing",
                "A column holds external ids: please say with source which system they are of, or leave the column out.");
        at("/source");
    }
}
