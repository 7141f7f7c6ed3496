package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

/** Name, tax number, kind, country and size are what statutes and dues go by; the office changes them, on evidence. */
final class LegalFactsAreTheTeams extends Refusal {

    LegalFactsAreTheTeams() {
        super(
                Kind.FORBIDDEN,
                "legal-facts-are-the-teams",
                "Name, tax number, kind, country and size are changed by the cluster's team: please write to it.");
    }
}
