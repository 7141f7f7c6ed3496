package org.tejido.project.interest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/**
 * An interest as its two parties and the team see it.
 *
 * @param contact shown to the interested organisation itself; the owner learns it from the cooperation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterestView(
        UUID interestId,
        UUID callId,
        String callTitle,
        UUID callOrganisationId,
        UUID organisationId,
        String organisationName,
        String stage,
        String message,
        long version,
        @Nullable UUID cooperationId,
        @Nullable Contact contact) {}
