package org.tejido.event.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.schedule.Schedule;

/**
 * A programme as it is shown: sessions in the order in which they start.
 *
 * @param version of the draft that it is
 * @param publishedVersion what everybody sees; null where nothing is published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeView(
        UUID eventId,
        long version,
        @Nullable Long publishedVersion,
        List<ProgrammeForm.Room> rooms,
        List<ProgrammeForm.Speaker> speakers,
        List<SessionView> sessions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            UUID sessionId,
            ProgrammeForm.Title title,
            @JsonProperty("abstract") ProgrammeForm.@Nullable Text about,
            @Nullable String track,
            @Nullable UUID roomId,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String zone,
            Instant startsAtInstant,
            Instant endsAtInstant,
            List<ProgrammeForm.Part> speakers) {

        static SessionView of(Programme.Planned planned) {
            var session = planned.session();
            var schedule = planned.schedule();
            return new SessionView(
                    session.sessionId(),
                    session.title(),
                    session.about(),
                    session.track(),
                    session.roomId(),
                    schedule.startsAt(),
                    schedule.endsAt(),
                    schedule.zone().getId(),
                    schedule.start(),
                    schedule.end(),
                    session.speakers());
        }
    }

    static ProgrammeView of(UUID event, long version, Programme programme) {
        return new ProgrammeView(
                event,
                version,
                null,
                programme.rooms(),
                programme.speakers(),
                programme.sessions().stream()
                        .map(SessionView::of)
                        .sorted(Comparator.comparing(SessionView::startsAtInstant)
                                .thenComparing(SessionView::sessionId))
                        .toList());
    }

    /** The event may have moved since this was written. @throws SessionOutsideEvent for the first that is not within it */
    void requireWithin(Schedule event) {
        for (var place = 0; place < sessions.size(); place++) {
            var session = sessions.get(place);
            if (!event.encloses(session.startsAtInstant(), session.endsAtInstant())) {
                throw new SessionOutsideEvent("/sessions/" + place);
            }
        }
    }

    ProgrammeView published(@Nullable Long version) {
        return new ProgrammeView(eventId, this.version, version, rooms, speakers, sessions);
    }
}
