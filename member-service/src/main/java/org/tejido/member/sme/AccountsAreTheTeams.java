package org.tejido.member.sme;

import org.tejido.platform.problem.Refusal;

final class AccountsAreTheTeams extends Refusal {

    AccountsAreTheTeams() {
        super(
                Kind.FORBIDDEN,
                "accounts-are-the-teams",
                "That figures come from approved accounts is for the team to say, which has seen them; declare or estimate them.");
        at("/source");
    }
}
