package org.tejido.member.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param kind type of the message that told it, or would, were it told
 * @param organisation that it concerned; null for what concerned none
 * @param subject whose life it is a step of, and {@code sequence} which step: the same step is written once
 * @param about the event, call or indicator that it belongs to
 * @param line of the action plan
 * @param quantity minutes, euros or seats, by its kind
 * @param attributes ids, days and words; no people
 * @param source path of the API where more is to be read
 */
public record Fact(
        String kind,
        LocalDate happenedOn,
        @Nullable UUID organisation,
        UUID subject,
        long sequence,
        @Nullable UUID about,
        @Nullable Integer line,
        @Nullable BigDecimal quantity,
        Map<String, String> attributes,
        String source) {}
