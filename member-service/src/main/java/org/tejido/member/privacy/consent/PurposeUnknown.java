package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

final class PurposeUnknown extends Refusal {

    PurposeUnknown() {
        super(Kind.INVALID, "purpose-unknown", "No consent is asked for this purpose: it has no text.");
        at("/purpose");
    }
}
