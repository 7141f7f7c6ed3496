package org.tejido.member.history;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a timeline.
 *
 * @param kind the type of the message that told it
 * @param text a sentence in the caller's language
 * @param source where it can be looked up
 */
record HistoryEntry(Instant occurredAt, String kind, UUID subject, String text, String source) {}
