package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The questions have changed since they were answered. */
final class FormOutdated extends Refusal {

    FormOutdated(UUID event) {
        super(Kind.CONFLICT, "form-outdated", "The event %s asks other questions by now.".formatted(event));
        at("/formVersion");
    }
}
