package org.tejido.member.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the team sees it.
 *
 * @param state waiting, recorded or dismissed; what it says is here as long as it waits, and then in its interaction
 */
record InboundMail(
        UUID mailId,
        String state,
        Instant receivedAt,
        Instant sentAt,
        @Nullable String sender,
        @Nullable List<String> recipients,
        @Nullable String text,
        @Nullable UUID interactionId,
        long version) {}
