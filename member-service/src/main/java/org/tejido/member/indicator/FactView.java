package org.tejido.member.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact behind a figure.
 *
 * @param text in the language that was asked for
 * @param counts how much of the figure it is
 * @param knownAt when it was known here
 * @param source path of the API where more is to be read
 */
record FactView(
        long factId,
        String kind,
        String text,
        LocalDate happenedOn,
        Instant knownAt,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        UUID subject,
        @Nullable Integer line,
        @Nullable BigDecimal quantity,
        BigDecimal counts,
        String source) {}
