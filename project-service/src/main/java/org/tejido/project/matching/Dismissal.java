package org.tejido.project.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an organisation is not relevant to a call, as its owner says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dismissal(
        UUID organisationId, String because, @Nullable String note, Instant dismissedAt) {}
