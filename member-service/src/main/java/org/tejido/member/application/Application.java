package org.tejido.member.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.OrganisationForm;

/** The public form, as it is filled in. */
record Application(@NotNull @Valid OrganisationForm organisation, @NotNull @Valid Contact contact) {

    record Contact(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 120) String position) {}
}
