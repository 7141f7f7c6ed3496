package org.tejido.project.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/**
 * A call as callers see it.
 *
 * @param organisationId its owner; of an anonymous call the owner's own members and the team alone see it
 * @param excludedIds shown to the owner itself and to nobody else, like what is confidential and the contact: others learn
 *     these from a cooperation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
        UUID callId,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        boolean anonymous,
        String stage,
        String kind,
        String title,
        @JsonProperty("abstract") String summary,
        @Nullable String description,
        @Nullable String advantages,
        @Nullable Integer readinessLevel,
        @Nullable String ipStatus,
        @Nullable String ipComment,
        @Nullable String programme,
        LocalDate deadline,
        Seeks seeks,
        boolean hasConfidentialPart,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate closedOn,
        long version,
        @Nullable List<UUID> excludedIds,
        @Nullable String confidential,
        @Nullable Contact contact) {}
