package org.tejido.member.exchange;

import org.tejido.platform.problem.Refusal;

final class TrialOutdated extends Refusal {

    TrialOutdated() {
        super(
                Kind.CONFLICT,
                "trial-outdated",
                "Another import has been written since this one was tried, or much has been registered. Please try it again.");
    }
}
