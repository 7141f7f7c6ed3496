package org.tejido.project.interest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/**
 * An interest as its two parties and the team see it.
 *
 * @param callOrganisationId whose call it is; of an anonymous one the interested organisation learns it by acceptance
 * @param answerBy the last day on which the owner can answer, as long as it has not
 * @param contact shown to the interested organisation itself; the owner learns it from the cooperation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterestView(
        UUID interestId,
        UUID callId,
        String callTitle,
        @Nullable UUID callOrganisationId,
        UUID organisationId,
        String organisationName,
        String stage,
        String message,
        @Nullable LocalDate answerBy,
        long version,
        @Nullable UUID cooperationId,
        @Nullable Contact contact) {}
