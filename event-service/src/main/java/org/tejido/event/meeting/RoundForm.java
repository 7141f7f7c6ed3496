package org.tejido.event.meeting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.tejido.event.schedule.Schedule;

/** When meetings can take place, in the local time of the event, and at how many tables. */
record RoundForm(@NotNull @Size(min = 1, max = 60) List<@NotNull @Valid SlotForm> slots) {

    record SlotForm(
            @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime startsAt,
            @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime endsAt,
            @NotNull @Min(1) @Max(1000) Integer tables) {}

    /** @throws SlotsOverlap where one begins before the one before it has ended, SlotOutsideEvent */
    List<Round.Slot> slotsWithin(Schedule event) {
        for (var place = 0; place < slots.size(); place++) {
            var slot = slots.get(place);
            var time = new Schedule(slot.startsAt, slot.endsAt, event.zone());
            if (time.start().isBefore(event.start()) || time.end().isAfter(event.end())) {
                throw new SlotOutsideEvent(place);
            }
            if (place > 0 && slot.startsAt.isBefore(slots.get(place - 1).endsAt)) {
                throw new SlotsOverlap(place);
            }
        }
        return slots.stream()
                .map(slot -> new Round.Slot(slot.startsAt, slot.endsAt, slot.tables))
                .toList();
    }
}
