package org.tejido.member.onboarding;

import org.tejido.platform.problem.Refusal;

/** Only the cluster's team can say that this is done. */
final class TickIsTheTeams extends Refusal {

    TickIsTheTeams() {
        super(Kind.FORBIDDEN, "tick-is-the-teams", "This is ticked by the team of the cluster.");
        at("/requirement");
    }
}
