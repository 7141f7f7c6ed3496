package org.tejido.member.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.OrganisationForm;
import org.tejido.member.person.ContactForm;

/**
 * @param kind of members that it wants to be one of; left out, the usual one
 * @param listed whether it wants to stand in the public directory as a member; left out, it does
 */
record ApplicationForm(
        @NotNull @Valid OrganisationForm organisation,
        @NotNull @Valid ContactForm contact,
        @Nullable @Size(max = 40) String kind,
        @Nullable Boolean listed) {}
