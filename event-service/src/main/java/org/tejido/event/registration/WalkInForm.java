package org.tejido.event.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands at the door whom nobody expected.
 *
 * @param id made by the client, or left to the service
 * @param organisationId whom they come for, if for anybody
 * @param seats 1 unless told
 * @param categoryId where the event has categories
 */
record WalkInForm(
        @Nullable UUID id,
        @NotNull @Valid RegistrationForm.Person person,
        @Nullable UUID organisationId,
        @Nullable @Min(1) @Max(100) Integer seats,
        @Nullable UUID categoryId) {

    int seatsWanted() {
        return seats == null ? 1 : seats;
    }
}
