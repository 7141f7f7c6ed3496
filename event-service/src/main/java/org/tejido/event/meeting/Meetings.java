package org.tejido.event.meeting;

import static org.tejido.event.sql.Columns.nullable;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Meetings {

    /** Each of the two, with the registration that says who may act for it. */
    private static final String OF_TWO = """
              FROM meeting
              JOIN participant AS one ON one.id = meeting.asking
              JOIN registration AS first ON first.id = one.registration_id
              JOIN participant AS other ON other.id = meeting.asked
              JOIN registration AS second ON second.id = other.registration_id
              JOIN event ON event.id = meeting.event_id
              JOIN meeting_round ON meeting_round.event_id = meeting.event_id
              LEFT JOIN planned_meeting ON planned_meeting.meeting_id = meeting.id
               AND planned_meeting.event_id = meeting.event_id AND planned_meeting.plan = meeting_round.published_plan
               AND meeting.stage IN ('accepted', 'held', 'missed')
              LEFT JOIN meeting_slot ON meeting_slot.event_id = meeting.event_id AND meeting_slot.slot = planned_meeting.slot
            """;

    private static final String MINE = Claimant.MAY_SEE.replace(":team OR ", "");
    private static final String ASKING_IS_MINE = MINE.replace("registration.", "first.");
    private static final String ASKED_IS_MINE = MINE.replace("registration.", "second.");

    private final DatabaseClient database;
    private final Outbox outbox;
    private final MeetingMessages messages;

    Meetings(DatabaseClient database, Outbox outbox, MeetingMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** One who takes part asks another of the same event; {@link NotFound} as an error where there is none such. */
    Mono<Void> ask(Meeting.Id id, Participant asking, MeetingForm form) {
        return database.sql("""
                        INSERT INTO meeting (id, event_id, stage, version, asking, asked, message, asking_rank)
                        SELECT :id, asked.event_id, 'requested', 1, :asking, asked.id, :message, :rank
                          FROM participant AS asked
                         WHERE asked.id = :asked AND asked.event_id = :event AND asked.departed_at IS NULL
                        """)
                .bind("id", id.value())
                .bind("event", asking.eventId())
                .bind("asking", asking.participantId())
                .bind("asked", form.participantId())
                .bind("message", nullable(form.message(), String.class))
                .bind("rank", form.rankOrUsual())
                .fetch()
                .rowsUpdated()
                .onErrorMap(Constraints.violated("meeting_of_two"), _ -> new AlreadyAsked())
                .flatMap(added ->
                        added == 1 ? Mono.empty() : Mono.error(new NotFound("participant", form.participantId())));
    }

    /** A wish of the other one that waits: then both want it. */
    Mono<Meeting.Id> waiting(Participant asking, UUID asked) {
        return database.sql("""
                        SELECT id FROM meeting WHERE asking = :asked AND asked = :asking AND stage = 'requested' FOR UPDATE
                        """)
                .bind("asking", asking.participantId())
                .bind("asked", asked)
                .map(row -> new Meeting.Id(Rows.get(row, "id", UUID.class)))
                .one();
    }

    /**
     * The meeting, kept from others until the transaction ends, with the side on which the claimant stands.
     *
     * @return {@link NotFound} as an error, also for what is not the claimant's
     */
    Mono<Locked> hold(Meeting.Id id, Claimant claimant) {
        return claimant.bindTo(database.sql("""
                        SELECT meeting.*, first.organisation_id AS asking_organisation,
                               second.organisation_id AS asked_organisation,
                               meeting_slot.starts_local AT TIME ZONE event.zone AS begins,
                               :team OR coalesce(%1$s, false) AS of_asking, :team OR coalesce(%2$s, false) AS of_asked
                        %3$s
                         WHERE meeting.id = :id AND (:team OR %1$s OR %2$s) FOR UPDATE OF meeting
                        """.formatted(ASKING_IS_MINE, ASKED_IS_MINE, OF_TWO)))
                .bind("id", id.value())
                .map(row -> new Locked(
                        meeting(row),
                        Rows.get(row, "of_asking", Boolean.class),
                        Rows.get(row, "of_asked", Boolean.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("meeting", id)));
    }

    /** A meeting under its lock, and on which side of it the claimant stands; the team on both. */
    record Locked(Meeting meeting, boolean ofAsking, boolean ofAsked) {}

    /** @param rank of who answers; null where it does not change */
    Mono<Void> save(Meeting meeting, @Nullable Integer rank) {
        return database.sql("""
                        UPDATE meeting SET stage = :stage, version = :version, outcome_at = :outcome,
                               asked_rank = coalesce(:rank, asked_rank)
                         WHERE id = :id AND version = :version - 1
                        """)
                .bind("id", meeting.id().value())
                .bind("stage", meeting.stage())
                .bind("version", meeting.version())
                .bind("rank", nullable(rank, Integer.class))
                .bind("outcome", nullable(outcome(meeting), Instant.class))
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> updated == 1
                        ? Mono.empty()
                        : Mono.error(new IllegalStateException("Meeting %s was not held.".formatted(meeting.id()))));
    }

    Mono<Void> save(Change<Meeting.Held> change) {
        return save(change.state(), null).then(Mono.defer(() -> outbox.tell(messages.of((MeetingFact) change.fact()))));
    }

    private static @Nullable Instant outcome(Meeting meeting) {
        return switch (meeting) {
            case Meeting.Held held -> held.at();
            case Meeting.Missed missed -> missed.at();
            default -> null;
        };
    }

    /** @return {@link NotFound} as an error, also for what is not the claimant's */
    Mono<MeetingView> get(Meeting.Id id, Claimant claimant) {
        return claimant.bindTo(database.sql(view("coalesce(%s, false)".formatted(ASKING_IS_MINE))
                        + "WHERE meeting.id = :id AND (:team OR %s OR %s)".formatted(ASKING_IS_MINE, ASKED_IS_MINE)))
                .bind("id", id.value())
                .map(Meetings::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("meeting", id)));
    }

    /** Those of one who takes part: first what has its hour, then what has none. */
    Mono<List<MeetingView>> of(Participant participant) {
        return database.sql(view("meeting.asking = :participant") + """
                         WHERE :participant IN (meeting.asking, meeting.asked) AND meeting.stage <> 'withdrawn'
                         ORDER BY meeting_slot.slot NULLS LAST, meeting.id
                        """)
                .bind("participant", participant.participantId())
                .map(Meetings::view)
                .all()
                .collectList();
    }

    private static String view(String asks) {
        return """
                SELECT meeting.*, %1$s AS asks,
                       CASE WHEN %1$s THEN meeting.asked ELSE meeting.asking END AS partner_id,
                       CASE WHEN %1$s THEN second.name ELSE first.name END AS partner_name,
                       CASE WHEN %1$s THEN of_second.name ELSE of_first.name END AS partner_organisation,
                       CASE WHEN %1$s THEN meeting.asking_rank ELSE meeting.asked_rank END AS own_rank,
                       meeting_slot.starts_local, meeting_slot.ends_local, event.zone, planned_meeting.table_number
                %2$s
                  LEFT JOIN organisation AS of_first ON of_first.organisation_id = first.organisation_id
                  LEFT JOIN organisation AS of_second ON of_second.organisation_id = second.organisation_id
                """.formatted(asks, OF_TWO);
    }

    private static MeetingView view(Readable row) {
        var starts = row.get("starts_local", LocalDateTime.class);
        return new MeetingView(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "stage", String.class),
                Rows.get(row, "asks", Boolean.class),
                new MeetingView.Partner(
                        Rows.get(row, "partner_id", UUID.class),
                        Rows.get(row, "partner_name", String.class),
                        row.get("partner_organisation", String.class)),
                row.get("own_rank", Integer.class),
                row.get("message", String.class),
                starts == null
                        ? null
                        : new MeetingView.Hour(
                                starts,
                                Rows.get(row, "ends_local", LocalDateTime.class),
                                Rows.get(row, "zone", String.class),
                                Rows.get(row, "table_number", Integer.class)),
                Rows.get(row, "version", Long.class));
    }

    private static Meeting meeting(Readable row) {
        var id = new Meeting.Id(Rows.get(row, "id", UUID.class));
        var between = new Meeting.Between(
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "asking", UUID.class),
                Rows.get(row, "asked", UUID.class),
                row.get("asking_organisation", UUID.class),
                row.get("asked_organisation", UUID.class),
                row.get("begins", Instant.class));
        long version = Rows.get(row, "version", Long.class);
        var stage = Rows.get(row, "stage", String.class);
        return switch (stage) {
            case "requested" -> new Meeting.Requested(id, between, version);
            case "accepted" -> new Meeting.Accepted(id, between, version);
            case "declined" -> new Meeting.Declined(id, between, version);
            case "withdrawn" -> new Meeting.Withdrawn(id, between, version);
            case "held" -> new Meeting.Held(id, between, version, Rows.get(row, "outcome_at", Instant.class));
            case "missed" -> new Meeting.Missed(id, between, version, Rows.get(row, "outcome_at", Instant.class));
            default -> throw new IllegalStateException("No stage: " + stage);
        };
    }
}
