package org.tejido.event.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes part.
 *
 * @param away numbers of the slots in which they are not there
 * @param atMost meetings; null for as many as there is time for
 */
record ParticipantForm(
        @NotNull UUID registrationId,

        @Nullable @Size(max = 2000) @Pattern(regexp = STORABLE)
        String offers,

        @Nullable @Size(max = 2000) @Pattern(regexp = STORABLE)
        String seeks,

        @Nullable @Size(max = 60) List<@NotNull Integer> away,
        @Nullable @Min(1) @Max(60) Integer atMost) {

    static final String STORABLE = "[^\\x00]*";

    static ParticipantForm of(Participant participant) {
        return new ParticipantForm(
                participant.registrationId(),
                participant.offers(),
                participant.seeks(),
                participant.away(),
                participant.atMost());
    }

    /** @throws NoSuchSlot for a number that is none */
    List<Integer> awayOf(int slots) {
        var distinct = away == null ? List.<Integer>of() : away;
        for (var place = 0; place < distinct.size(); place++) {
            if (distinct.get(place) < 0 || distinct.get(place) >= slots) {
                throw new NoSuchSlot(place, distinct.get(place));
            }
        }
        return distinct.stream().distinct().sorted().toList();
    }
}
