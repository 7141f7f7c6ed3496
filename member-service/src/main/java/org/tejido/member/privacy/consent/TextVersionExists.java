package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

final class TextVersionExists extends Refusal {

    TextVersionExists() {
        super(Kind.CONFLICT, "text-version-exists", "Somebody else has just written this version. Read again.");
    }
}
