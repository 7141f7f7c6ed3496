package org.tejido.project.collaboration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An organisation took part once, or it did not. */
final class NamedTwice extends Refusal {

    NamedTwice(UUID organisation, String pointer) {
        super(Kind.INVALID, "organisation-named-twice", "Organisation %s is named twice.".formatted(organisation));
        at(pointer);
    }
}
