package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

final class LinkUsed extends Refusal {

    LinkUsed() {
        super(Kind.CONFLICT, "link-used", "This link has been used.");
    }
}
