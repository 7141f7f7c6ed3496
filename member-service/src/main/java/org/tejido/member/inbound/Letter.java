package org.tejido.member.inbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office wants to know of a message.
 *
 * @param key its Message-ID, or its digest if it has none
 * @param sender and {@code recipients} are addresses in lower case
 * @param text subject and words, without control characters, 20,000 characters at most
 */
record Letter(
        String key,
        String sender,
        List<String> recipients,
        @Nullable Instant sentAt,
        String text) {

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
