package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

final class AddressSuppressed extends Refusal {

    AddressSuppressed() {
        super(
                Kind.CONFLICT,
                "address-suppressed",
                "This address has said no. Only the person can say yes again: by a link, a form or on paper.");
        at("/purpose");
    }
}
