package org.tejido.gateway.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens at an event, as it was published last; without sessions where nothing was. */
record Programme(List<Room> rooms, List<Speaker> speakers, List<Session> sessions) {

    record Room(UUID roomId, String name) {}

    record Speaker(
            UUID speakerId,
            String name,
            @Nullable String affiliation,
            @Nullable Words bio,
            @Nullable String url) {}

    record Session(
            UUID sessionId,
            Words title,
            @JsonProperty("abstract") @Nullable Words about,
            @Nullable String track,
            @Nullable UUID roomId,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String zone,
            Instant startsAtInstant,
            Instant endsAtInstant,
            List<Part> speakers) {

        Session {
            speakers = speakers == null ? List.of() : speakers;
        }
    }

    record Part(UUID speakerId, @Nullable String role) {}

    Programme {
        rooms = rooms == null ? List.of() : rooms;
        speakers = speakers == null ? List.of() : speakers;
        sessions = sessions == null ? List.of() : sessions;
    }

    @Nullable
    public String room(Session session) {
        return rooms.stream()
                .filter(room -> room.roomId().equals(session.roomId()))
                .map(Room::name)
                .findFirst()
                .orElse(null);
    }

    /** In the order in which the session names them. */
    public List<Speaker> speakersOf(Session session) {
        return session.speakers().stream()
                .flatMap(part ->
                        speakers.stream().filter(speaker -> speaker.speakerId().equals(part.speakerId())))
                .toList();
    }

    /** Who speaks, and for whom, as one reads it. */
    public String names(Session session) {
        return speakersOf(session).stream()
                .map(speaker -> speaker.affiliation() == null
                        ? speaker.name()
                        : speaker.name() + " (" + speaker.affiliation() + ")")
                .collect(Collectors.joining(", "));
    }
}
