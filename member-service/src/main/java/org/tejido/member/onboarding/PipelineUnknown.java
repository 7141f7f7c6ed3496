package org.tejido.member.onboarding;

import org.tejido.platform.problem.Refusal;

/** There is no such pipeline. */
final class PipelineUnknown extends Refusal {

    PipelineUnknown() {
        super(Kind.INVALID, "pipeline-unknown", "There is no such pipeline.");
        at("/pipelineId");
    }
}
