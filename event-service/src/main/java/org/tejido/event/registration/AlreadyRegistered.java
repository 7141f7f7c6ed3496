package org.tejido.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;

/** A person comes once. */
final class AlreadyRegistered extends Refusal {

    /** @param registration the one that there is; null for callers who may not see it */
    AlreadyRegistered(UUID event, @Nullable UUID registration) {
        super(
                Kind.CONFLICT,
                "already-registered",
                "Somebody of this address is registered for the event %s.".formatted(event));
        at("/person/email");
        if (registration != null) {
            with("registrationId", registration);
        }
    }
}
