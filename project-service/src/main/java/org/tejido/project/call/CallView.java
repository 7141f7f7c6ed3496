package org.tejido.project.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/**
 * A call as callers see it.
 *
 * @param contact shown to the owner itself and to nobody else; others learn it from a cooperation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
        UUID callId,
        UUID organisationId,
        String organisationName,
        String stage,
        String title,
        @JsonProperty("abstract") String summary,
        @Nullable String programme,
        LocalDate deadline,
        Seeks seeks,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate closedOn,
        long version,
        @Nullable Contact contact) {}
