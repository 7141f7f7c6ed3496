package org.tejido.member.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a note.
 *
 * @param text Markdown; kept as it was typed
 * @param shared with the organisation that it is about, or at which the person is at home
 */
record NoteForm(
        @NotBlank @Size(max = 20_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
        String text,

        @NotNull Boolean pinned,
        @NotNull Boolean shared) {

    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String NO_CONTROLS = "must not contain control characters";

    /**
     * @param id made by the client, or left to the service
     * @param pinned left out, no; as {@code shared}
     */
    record NewNote(
            @Nullable UUID id,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String text,

            @Nullable Boolean pinned,
            @Nullable Boolean shared) {

        NoteForm form() {
            return new NoteForm(text, Boolean.TRUE.equals(pinned), Boolean.TRUE.equals(shared));
        }
    }
}
