package org.tejido.member.person;

import org.tejido.platform.problem.Refusal;

/** How somebody is called and reached is for the person's home to change, though others see it. */
final class KeptByAnother extends Refusal {

    KeptByAnother() {
        super(
                Kind.FORBIDDEN,
                "kept-by-another",
                "Another organisation keeps the details of this person. It can change them, and so can the cluster's team.");
    }
}
