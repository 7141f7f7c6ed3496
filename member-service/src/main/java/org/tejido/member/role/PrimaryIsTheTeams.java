package org.tejido.member.role;

import org.tejido.platform.problem.Refusal;

/** No organisation takes a person's details from another. */
final class PrimaryIsTheTeams extends Refusal {

    PrimaryIsTheTeams() {
        super(
                Kind.FORBIDDEN,
                "primary-is-the-teams",
                "Which organisation keeps the details of a person is for the cluster's team to say.");
        at("/primary");
    }
}
