package org.tejido.project.cooperation;

import org.tejido.platform.problem.Refusal;

/** Only who is bound by an agreement can make it. */
final class PartiesOnly extends Refusal {

    PartiesOnly() {
        super(
                Kind.FORBIDDEN,
                "for-the-parties",
                "This is for the two organisations themselves; nobody does it for them.");
    }
}
