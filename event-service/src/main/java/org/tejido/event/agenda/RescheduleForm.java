package org.tejido.event.agenda;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tejido.event.schedule.Schedule;

/** When, and where if not where it was to be. @param zone null where it stays, and so with {@code place} */
record RescheduleForm(
        @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime startsAt,
        @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime endsAt,
        @Nullable String zone,

        @Nullable @Size(max = 300) @Pattern(regexp = EventForm.STORABLE)
        String place) {

    Schedule schedule(Schedule before) {
        return Schedule.of(startsAt, endsAt, zone == null ? before.zone().getId() : zone);
    }

    @Nullable
    String placeOrNull() {
        return EventForm.stripped(place);
    }
}
