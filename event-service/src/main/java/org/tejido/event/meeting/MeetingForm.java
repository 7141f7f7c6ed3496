package org.tejido.event.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to meet somebody.
 *
 * @param rank 1 for those one wants to meet most, to 5; 3 unless told
 */
record MeetingForm(
        @NotNull UUID participantId,
        @Nullable @Min(1) @Max(5) Integer rank,

        @Nullable @Size(max = 1000) @Pattern(regexp = ParticipantForm.STORABLE)
        String message) {

    static final int USUAL_RANK = 3;

    int rankOrUsual() {
        return rank == null ? USUAL_RANK : rank;
    }

    /** What whoever was asked says to it. */
    record Answer(@Nullable @Min(1) @Max(5) Integer rank) {

        int rankOrUsual() {
            return rank == null ? USUAL_RANK : rank;
        }
    }

    record Outcome(@NotNull Boolean held) {}
}
