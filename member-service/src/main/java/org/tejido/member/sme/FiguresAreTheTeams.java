package org.tejido.member.sme;

import org.tejido.platform.problem.Refusal;

/** What was taken from approved accounts is not overwritten by what somebody says of himself. */
final class FiguresAreTheTeams extends Refusal {

    FiguresAreTheTeams() {
        super(
                Kind.CONFLICT,
                "figures-are-the-teams",
                "The figures of this year come from approved accounts; the cluster's team changes them: please write to it.");
    }
}
