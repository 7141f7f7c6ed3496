package org.tejido.member.relation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relation as one side of it reads it.
 *
 * @param kind what the organisation is to its counterpart
 * @param holdings of the parent in its subsidiary, as they are today
 */
record RelationView(
        UUID relationId,
        UUID organisationId,
        String kind,
        UUID counterpartId,
        String counterpartName,
        LocalDate since,
        @Nullable LocalDate until,
        List<Holding> holdings,
        long version) {

    record Holding(UUID holdingId, BigDecimal percentage) {}
}
