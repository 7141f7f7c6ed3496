package org.tejido.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Fact;

sealed interface RegistrationFact extends Fact {

    Registration.Id id();

    record Confirmed(
            Registration.Id id, UUID event, @Nullable UUID organisation, int seats, boolean memberPrice)
            implements RegistrationFact {}

    record Cancelled(Registration.Id id, Booking booking) implements RegistrationFact {}

    record Attended(Registration.Id id, Booking booking, Instant at) implements RegistrationFact {}
}
