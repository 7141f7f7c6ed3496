package org.tejido.member.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as its reader sees it. @param text in the language that was asked for */
record HistoryView(
        Instant occurredAt,
        String kind,
        @Nullable String side,
        UUID subject,
        String text,
        Map<String, String> parameters,
        String source) {}
