package org.tejido.member.duplicate;

import org.tejido.platform.problem.Refusal;

final class DuplicateDismissed extends Refusal {

    DuplicateDismissed() {
        super(Kind.CONFLICT, "duplicate-dismissed", "Somebody has said already that these are two organisations.");
    }
}
