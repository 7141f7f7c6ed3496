package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

/** An organisation says no for its people at any time; a yes is the person's own, and the office holds the proof. */
final class ConsentIsThePersons extends Refusal {

    ConsentIsThePersons() {
        super(
                Kind.FORBIDDEN,
                "consent-is-the-persons",
                "Nobody says yes for a colleague: the cluster's team sends the person a link.");
        at("/given");
    }
}
