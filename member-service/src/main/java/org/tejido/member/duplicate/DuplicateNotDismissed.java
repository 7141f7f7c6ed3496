package org.tejido.member.duplicate;

import org.tejido.platform.problem.Refusal;

final class DuplicateNotDismissed extends Refusal {

    DuplicateNotDismissed() {
        super(Kind.CONFLICT, "duplicate-not-dismissed", "Nobody has said that these are two organisations.");
    }
}
