package org.tejido.member.onboarding;

import org.tejido.platform.problem.Refusal;

/** What shows that a requirement is met is a paper of the organisation itself. */
final class PaperUnknown extends Refusal {

    PaperUnknown() {
        super(Kind.INVALID, "file-unknown", "The organisation has no such file.");
        at("/fileId");
    }
}
