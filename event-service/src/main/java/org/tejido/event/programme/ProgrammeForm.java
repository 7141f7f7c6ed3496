package org.tejido.event.programme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme, whole. Ids are made by the client and are the programme's own: links to a session stay when it moves. */
record ProgrammeForm(
        @NotNull @Size(max = 100) List<@NotNull @Valid Room> rooms,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Speaker> speakers,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Session> sessions) {

    private static final String LINE = "\\P{Cntrl}*";
    private static final String STORABLE = "[^\\x00]*";

    /** @param capacity people, where it is known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Room(
            @NotNull UUID roomId,

            @NotBlank @Size(max = 200) @Pattern(regexp = LINE)
            String name,

            @Nullable @Min(1) @Max(100_000) Integer capacity) {}

    /**
     * @param affiliation where they work, as they want it to be read
     * @param url a page of theirs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Speaker(
            @NotNull UUID speakerId,

            @NotBlank @Size(max = 200) @Pattern(regexp = LINE)
            String name,

            @Nullable @Size(max = 200) @Pattern(regexp = LINE)
            String affiliation,

            @Nullable @Valid Text bio,

            @Nullable @Size(max = 500) @Pattern(regexp = "https?://[!-~]+")
            String url) {}

    /**
     * @param track what belongs together across rooms
     * @param roomId null where it has none yet, or is online
     * @param startsAt local, without offset
     * @param zone of both times; left out, the event's
     * @param speakers in the order in which they are named
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            @NotNull UUID sessionId,
            @NotNull @Valid Title title,

            @JsonProperty("abstract") @Nullable @Valid Text about,

            @Nullable @Size(max = 100) @Pattern(regexp = LINE)
            String track,

            @Nullable UUID roomId,
            @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime startsAt,
            @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime endsAt,
            @Nullable String zone,
            @NotNull @Size(max = 50) List<@NotNull @Valid Part> speakers) {}

    /** @param role {@code speaker} unless told */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @NotNull UUID speakerId,
            @Nullable @Pattern(regexp = "speaker|moderator") String role) {}

    /** In one language of the house at least. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Title(
            @Nullable @Size(max = 300) @Pattern(regexp = STORABLE)
            String es,

            @Nullable @Size(max = 300) @Pattern(regexp = STORABLE)
            String en) {

        boolean isMissing() {
            return (es == null || es.isBlank()) && (en == null || en.isBlank());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Text(
            @Nullable @Size(max = 5_000) @Pattern(regexp = STORABLE)
            String es,

            @Nullable @Size(max = 5_000) @Pattern(regexp = STORABLE)
            String en) {}
}
