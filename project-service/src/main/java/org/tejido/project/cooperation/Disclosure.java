package org.tejido.project.cooperation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at the contacts of a cooperation.
 *
 * @param organisationId whom the account acted for; absent for the team
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Disclosure(
        String what, UUID account, String role, @Nullable UUID organisationId, Instant lookedAt) {}
