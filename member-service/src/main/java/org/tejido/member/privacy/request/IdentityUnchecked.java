package org.tejido.member.privacy.request;

import org.tejido.platform.problem.Refusal;

/** Data of a person are for that person alone (GDPR, art. 12(6)). */
final class IdentityUnchecked extends Refusal {

    IdentityUnchecked() {
        super(Kind.CONFLICT, "identity-unchecked", "Make sure who asks before anything is granted.");
    }
}
