package org.tejido.event.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.event.calendar.Invitation;

/**
 * To be sent.
 *
 * @param id the same for the same mail, however often it is fetched
 * @param calendar an iTIP message (RFC 6047) beside the text
 */
record Mail(
        UUID id,
        String to,
        String subject,
        String text,
        @Nullable Invitation calendar) {

    record Batch(List<Mail> items) {

        Batch and(List<Mail> more) {
            return new Batch(Stream.concat(items.stream(), more.stream()).toList());
        }
    }

    record Receipt(@NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}
}
