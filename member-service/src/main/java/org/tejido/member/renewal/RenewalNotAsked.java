package org.tejido.member.renewal;

import org.tejido.platform.problem.Refusal;

/** Only some kinds of members confirm. */
final class RenewalNotAsked extends Refusal {

    RenewalNotAsked() {
        super(
                Kind.CONFLICT,
                "renewal-not-asked",
                "This membership goes on by itself, or ends: nobody asks it to confirm.");
    }
}
