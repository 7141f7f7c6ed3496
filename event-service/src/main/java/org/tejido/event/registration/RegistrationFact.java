package org.tejido.event.registration;

import java.time.Instant;
import org.tejido.platform.life.Fact;

/** What moves seats is told where it happens, by the functions in R__seats.sql; whoever comes moves none. */
sealed interface RegistrationFact extends Fact {

    Registration.Id id();

    record Attended(Registration.Id id, Booking booking, Instant at) implements RegistrationFact {}
}
