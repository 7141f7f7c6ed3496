package org.tejido.event.meeting;

import static org.tejido.event.sql.Columns.nullable;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Participants {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String PARTICIPANT = """
            SELECT participant.*, registration.name, registration.organisation_id, organisation.name AS organisation_name
              FROM participant
              JOIN registration ON registration.id = participant.registration_id
              LEFT JOIN organisation ON organisation.organisation_id = registration.organisation_id
            """;

    private final DatabaseClient database;

    Participants(DatabaseClient database) {
        this.database = database;
    }

    /** @return {@link NotFound} as an error, also for a registration that is not the claimant's */
    Mono<Void> add(UUID id, UUID event, ParticipantForm form, Claimant claimant) {
        return claimant.bindTo(database.sql("""
                        SELECT registration.event_id = :event AND registration.stage IN ('confirmed', 'attended') AS counts,
                               (SELECT count(*) FROM meeting_slot WHERE event_id = :event) AS slots,
                               EXISTS (SELECT FROM meeting_round WHERE event_id = :event) AS round
                          FROM registration WHERE registration.id = :registration AND %s
                        """.formatted(Claimant.MAY_SEE)))
                .bind("event", event)
                .bind("registration", form.registrationId())
                .map(row -> {
                    if (!Rows.get(row, "round", Boolean.class)) {
                        throw new NotFound("meeting-round", event);
                    }
                    if (!Rows.get(row, "counts", Boolean.class)) {
                        throw new RegistrationDoesNotCount();
                    }
                    return form.awayOf(Math.toIntExact(Rows.get(row, "slots", Long.class)));
                })
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", form.registrationId())))
                .flatMap(away -> insert(id, event, form, away));
    }

    private Mono<Void> insert(UUID id, UUID event, ParticipantForm form, List<Integer> away) {
        return database.sql("""
                        INSERT INTO participant (id, event_id, registration_id, version, offers, seeks, away, at_most)
                        VALUES (:id, :event, :registration, 1, :offers, :seeks, :away, :at_most)
                        """)
                .bind("id", id)
                .bind("event", event)
                .bind("registration", form.registrationId())
                .bind("offers", nullable(form.offers(), String.class))
                .bind("seeks", nullable(form.seeks(), String.class))
                .bind("away", away.toArray(Integer[]::new))
                .bind("at_most", nullable(form.atMost(), Integer.class))
                .then()
                .onErrorMap(Constraints.violated("participant_once"), _ -> new AlreadyTakesPart());
    }

    /** @return {@link NotFound} as an error, also for what is not the claimant's */
    Mono<Participant> get(UUID id, Claimant claimant) {
        return claimant.bindTo(database.sql(PARTICIPANT + "WHERE participant.id = :id AND " + Claimant.MAY_SEE))
                .bind("id", id)
                .map(Participants::participant)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("participant", id)));
    }

    /** Those who take part, for each other and for the team, in the order of their ids. */
    Mono<Page<Participant>> of(UUID event, Claimant claimant, PageRequest page) {
        return claimant.bindTo(database.sql("""
                        SELECT EXISTS (SELECT FROM meeting_round WHERE event_id = :event) AS round,
                               :team OR EXISTS (SELECT FROM participant
                                                  JOIN registration ON registration.id = participant.registration_id
                                                 WHERE participant.event_id = :event AND %s) AS takes_part
                        """.formatted(Claimant.MAY_SEE)))
                .bind("event", event)
                .map(row -> {
                    if (!Rows.get(row, "round", Boolean.class)) {
                        throw new NotFound("meeting-round", event);
                    }
                    if (!Rows.get(row, "takes_part", Boolean.class)) {
                        throw new NotTakingPart();
                    }
                    return true;
                })
                .one()
                .flatMap(_ -> page(event, page));
    }

    private Mono<Page<Participant>> page(UUID event, PageRequest page) {
        return database.sql(PARTICIPANT + """
                         WHERE participant.event_id = :event AND participant.departed_at IS NULL
                           AND registration.stage IN ('confirmed', 'attended') AND participant.id > :after
                         ORDER BY participant.id LIMIT :rows
                        """)
                .bind("event", event)
                .bind("after", page.after() == null ? FIRST : page.after().id(0))
                .bind("rows", page.limit() + 1)
                .map(Participants::participant)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.participantId())));
    }

    Mono<Integer> slotsOf(UUID event) {
        return database.sql("SELECT count(*) AS slots FROM meeting_slot WHERE event_id = :event")
                .bind("event", event)
                .map(row -> Math.toIntExact(Rows.get(row, "slots", Long.class)))
                .one();
    }

    Mono<Void> save(Participant participant, ParticipantForm form, List<Integer> away) {
        return database.sql("""
                        UPDATE participant SET version = version + 1, offers = :offers, seeks = :seeks, away = :away,
                               at_most = :at_most
                         WHERE id = :id AND version = :version AND departed_at IS NULL
                        """)
                .bind("id", participant.participantId())
                .bind("version", participant.version())
                .bind("offers", nullable(form.offers(), String.class))
                .bind("seeks", nullable(form.seeks(), String.class))
                .bind("away", away.toArray(Integer[]::new))
                .bind("at_most", nullable(form.atMost(), Integer.class))
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> updated == 1
                        ? Mono.empty()
                        : Mono.error(new StaleVersion("participant", participant.participantId())));
    }

    /** Who leaves meets nobody: what was only wished or planned is withdrawn in the same statement. */
    Mono<Void> depart(UUID id, Instant at) {
        return database.sql("""
                        WITH gone AS (
                            UPDATE participant SET departed_at = :at, version = version + 1
                             WHERE id = :id AND departed_at IS NULL RETURNING id)
                        UPDATE meeting SET stage = 'withdrawn', version = meeting.version + 1
                          FROM gone
                         WHERE gone.id IN (meeting.asking, meeting.asked) AND meeting.stage IN ('requested', 'accepted')
                        """).bind("id", id).bind("at", at).then();
    }

    private static Participant participant(Readable row) {
        return new Participant(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "event_id", UUID.class),
                Rows.get(row, "registration_id", UUID.class),
                Rows.get(row, "name", String.class),
                row.get("organisation_id", UUID.class),
                row.get("organisation_name", String.class),
                row.get("offers", String.class),
                row.get("seeks", String.class),
                List.of(Rows.get(row, "away", Integer[].class)),
                row.get("at_most", Integer.class),
                row.get("departed_at", Instant.class),
                Rows.get(row, "version", Long.class));
    }
}
