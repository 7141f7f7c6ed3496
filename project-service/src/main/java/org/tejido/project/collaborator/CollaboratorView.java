package org.tejido.project.collaborator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collaborator as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollaboratorView(
        UUID organisationId,
        String name,
        String kind,
        String country,
        @Nullable String city,
        @Nullable Boolean sme,
        @Nullable String website,
        @Nullable String description,
        List<String> keywords,
        @Nullable String nuts,
        List<String> expertise,
        @Nullable Integer trlFrom,
        @Nullable Integer trlTo,
        @Nullable String summary,
        boolean open,
        long version) {}
