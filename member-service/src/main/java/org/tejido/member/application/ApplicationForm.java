package org.tejido.member.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.tejido.member.organisation.OrganisationForm;
import org.tejido.member.person.ContactForm;

record ApplicationForm(
        @NotNull @Valid OrganisationForm organisation,
        @NotNull @Valid ContactForm contact) {}
