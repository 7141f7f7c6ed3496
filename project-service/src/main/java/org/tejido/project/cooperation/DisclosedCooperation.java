package org.tejido.project.cooperation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/** A cooperation with what acceptance discloses. */
record DisclosedCooperation(
        UUID id,
        UUID callId,
        String callTitle,
        UUID interestId,
        String stage,
        Instant openedAt,
        @Nullable UUID withdrawnBy,
        @Nullable Instant withdrawnAt,
        List<Party> parties,
        long version) {

    /** @param contact absent once one of the two has left */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(UUID organisationId, String name, @Nullable Contact contact) {}
}
