package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

final class TextUnknown extends Refusal {

    TextUnknown() {
        super(Kind.INVALID, "text-unknown", "There is no such version of the text of this purpose.");
        at("/textVersion");
    }
}
