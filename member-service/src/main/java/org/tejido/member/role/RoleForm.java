package org.tejido.member.role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role to be written down.
 *
 * @param id made by the client, or left to the service
 * @param since left out, today
 * @param until the first day without it
 * @param primary whether this organisation keeps the person's details from now on
 */
record RoleForm(
        @Nullable UUID id,
        @NotNull UUID organisationId,

        @NotNull @Pattern(regexp = KINDS, message = "must be one of " + KINDS)
        String kind,

        @Nullable
        @Size(min = 1, max = 120)
        @Pattern(regexp = " *+[^\\s\\p{Cntrl}]\\P{Cntrl}*+", message = "must be words on one line")
        String title,

        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Boolean primary) {

    private static final String KINDS = "contact|employee|executive|board-member|legal-representative|assembly-delegate"
            + "|researcher|adviser|invoicing|press|other";

    boolean isPrimary() {
        return Boolean.TRUE.equals(primary);
    }

    /** @param on the first day without it */
    record End(@NotNull LocalDate on) {}
}
