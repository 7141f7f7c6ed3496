package org.tejido.project.interest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/** A new interest. */
record InterestForm(
        @Nullable UUID id,
        @Nullable UUID organisationId,
        @NotBlank @Size(max = 4000) String message,
        @NotNull @Valid Contact contact) {

    Interest.Answer answer() {
        return new Interest.Answer(message, contact);
    }
}
