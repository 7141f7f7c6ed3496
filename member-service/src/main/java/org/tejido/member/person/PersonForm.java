package org.tejido.member.person;

import static org.tejido.member.person.ContactForm.ADDRESS;
import static org.tejido.member.person.ContactForm.NO_CONTROLS;
import static org.tejido.member.person.ContactForm.NUMBER;
import static org.tejido.member.person.ContactForm.ONE_LINE;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to speak for an organisation; flat, so that a field at fault is found where the client has written it.
 *
 * @param id made by the client, or left to the service
 */
record PersonForm(
        @Nullable UUID id,
        @NotNull UUID organisationId,

        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String name,

        @NotBlank @Size(max = 254) @Email(regexp = ADDRESS, message = "must be an e-mail address")
        String email,

        @Nullable @Size(max = 40) @Pattern(regexp = NUMBER, message = "must be a telephone number")
        String phone,

        @Nullable @Size(max = 120) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String position) {

    ContactForm contact() {
        return new ContactForm(name, email, phone, position);
    }
}
