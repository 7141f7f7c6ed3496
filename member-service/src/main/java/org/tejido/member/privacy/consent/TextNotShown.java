package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

final class TextNotShown extends Refusal {

    TextNotShown() {
        super(
                Kind.INVALID,
                "text-not-shown",
                "A yes is said to a text: name its version and language. A no names none.");
        at("/textVersion");
    }
}
