package org.tejido.member.note;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note.
 *
 * @param organisationId the one that it is about, or at which the person is at home
 * @param personId of one about a person
 * @param recordedBy an account, as {@code changedBy}: whose the words are that stand there now
 */
record NoteView(
        UUID noteId,
        UUID organisationId,
        @Nullable UUID personId,
        String text,
        boolean pinned,
        boolean shared,
        String recordedBy,
        Instant recordedAt,
        String changedBy,
        Instant changedAt,
        long version) {

    /** What stood there before, up to that version. */
    record Before(long version, String text, String changedBy, Instant changedAt) {}
}
