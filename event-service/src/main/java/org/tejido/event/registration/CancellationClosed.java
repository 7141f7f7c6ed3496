package org.tejido.event.registration;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** After the cut-off the office has ordered lunch: it alone cancels then. */
final class CancellationClosed extends Refusal {

    CancellationClosed(UUID event) {
        super(
                Kind.CONFLICT,
                "cancellation-closed",
                "Registrations for the event %s are not cancelled any more; ask its office.".formatted(event));
    }
}
