package org.tejido.member.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an organisation's history.
 *
 * @param kind type of the message that tells it, or would, were it told
 * @param side where the organisation stood, if there are two: such as {@code owner} or {@code interested}
 * @param subject whose life it is a step of, and {@code sequence} which step: the same step is written once
 * @param parameters ids, days and words that a sentence needs; no people
 * @param source path of the API where more is to be read
 */
record Entry(
        UUID organisation,
        Instant occurredAt,
        String kind,
        @Nullable String side,
        UUID subject,
        long sequence,
        Map<String, String> parameters,
        String source) {}
