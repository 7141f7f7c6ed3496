package org.tejido.event.agenda;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.schedule.Schedule;

/**
 * An event as the team writes it down, and as a merge patch changes it.
 *
 * @param id made by the client, or left to the service; never changed
 * @param startsAt local, without offset: one that carries an offset is refused rather than cut off
 */
record EventForm(
        @Nullable UUID id,
        @NotNull String kind,
        @NotNull @Valid Title title,
        @Nullable @Valid Description description,
        @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime startsAt,
        @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime endsAt,
        @NotNull String zone,

        @Nullable @Size(max = 300) @Pattern(regexp = STORABLE)
        String place,

        @NotNull @Min(1) @Max(100_000) Integer capacity,
        @NotNull @Valid Cost price,
        @NotNull String visibility) {

    /** PostgreSQL's text holds every character but this one. */
    static final String STORABLE = "[^\\x00]*";

    static EventForm of(Event event) {
        var details = event.details();
        var schedule = details.schedule();
        var described = details.description();
        return new EventForm(
                event.id().value(),
                details.kind().word(),
                new Title(details.title().es(), details.title().en()),
                described == null ? null : new Description(described.es(), described.en()),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.zone().getId(),
                details.place(),
                details.capacity(),
                new Cost(
                        details.price().memberCents(),
                        details.price().otherCents(),
                        details.price().currency().getCurrencyCode()),
                details.visibility().word());
    }

    EventDetails details() {
        return new EventDetails(
                EventKind.of(kind),
                title.text(),
                description == null ? null : description.text(),
                Schedule.of(startsAt, endsAt, zone),
                stripped(place),
                capacity,
                Price.of(price.memberCents, price.otherCents, price.currency),
                Visibility.of(visibility));
    }

    record Title(
            @Nullable @Size(max = 200) @Pattern(regexp = STORABLE)
            String es,

            @Nullable @Size(max = 200) @Pattern(regexp = STORABLE)
            String en) {

        Text text() {
            if (stripped(es) == null && stripped(en) == null) {
                throw new TitleMissing();
            }
            return new Text(stripped(es), stripped(en));
        }
    }

    record Description(
            @Nullable @Size(max = 10_000) @Pattern(regexp = STORABLE)
            String es,

            @Nullable @Size(max = 10_000) @Pattern(regexp = STORABLE)
            String en) {

        @Nullable
        Text text() {
            return stripped(es) == null && stripped(en) == null ? null : new Text(stripped(es), stripped(en));
        }
    }

    /** What one seat costs, in the smallest unit of the currency. */
    record Cost(
            @NotNull @Min(0) @Max(10_000_000) Integer memberCents,
            @NotNull @Min(0) @Max(10_000_000) Integer otherCents,
            @NotNull String currency) {}

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
