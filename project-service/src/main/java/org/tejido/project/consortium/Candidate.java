package org.tejido.project.consortium;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the rules see it, from what the member service has told.
 *
 * @param kin the same for all that belong to one group
 * @param share of the budget in per cent
 * @param country ISO 3166-1 alpha-2
 */
record Candidate(
        UUID organisationId,
        String kind,
        String country,
        boolean sme,
        UUID kin,
        @Nullable BigDecimal share) {}
