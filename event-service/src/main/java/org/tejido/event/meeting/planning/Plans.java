package org.tejido.event.meeting.planning;

import static org.tejido.event.sql.Columns.nullable;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.meeting.scheduling.Plan;
import org.tejido.event.meeting.scheduling.Wishes;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Plans {

    private final DatabaseClient database;
    private final Clock clock;

    Plans(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error where there is no round */
    Mono<Gathering> gather(UUID event) {
        return published(event).flatMap(published -> Mono.zip(people(event), slots(event), pairs(event, published))
                .map(found -> gathering(found.getT1(), found.getT2(), found.getT3(), published)));
    }

    private Mono<Integer> published(UUID event) {
        return database.sql("SELECT coalesce(published_plan, 0) AS plan FROM meeting_round WHERE event_id = :event")
                .bind("event", event)
                .map(row -> Rows.get(row, "plan", Integer.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("meeting-round", event)));
    }

    private Mono<List<Gathering.Person>> people(UUID event) {
        return database.sql("""
                        SELECT participant.id, registration.name, participant.away, coalesce(participant.at_most, 60) AS at_most
                          FROM participant JOIN registration ON registration.id = participant.registration_id
                         WHERE participant.event_id = :event AND participant.departed_at IS NULL
                           AND registration.stage IN ('confirmed', 'attended')
                         ORDER BY participant.id
                        """)
                .bind("event", event)
                .map(row -> new Gathering.Person(
                        Rows.get(row, "id", UUID.class),
                        Rows.get(row, "name", String.class),
                        List.of(Rows.get(row, "away", Integer[].class)),
                        Rows.get(row, "at_most", Integer.class)))
                .all()
                .collectList();
    }

    private record Slot(LocalDateTime startsAt, int tables) {}

    private Mono<List<Slot>> slots(UUID event) {
        return database.sql("SELECT starts_local, tables FROM meeting_slot WHERE event_id = :event ORDER BY slot")
                .bind("event", event)
                .map(row -> new Slot(
                        Rows.get(row, "starts_local", LocalDateTime.class), Rows.get(row, "tables", Integer.class)))
                .all()
                .collectList();
    }

    private Mono<List<Gathering.Pair>> pairs(UUID event, int published) {
        return database.sql("""
                        SELECT meeting.id, meeting.asking, meeting.asked,
                               (10 - meeting.asking_rank - coalesce(meeting.asked_rank, 3)) * 100 AS value,
                               coalesce(planned_meeting.slot, -1) AS slot, coalesce(planned_meeting.table_number, 0) AS at_table
                          FROM meeting
                          LEFT JOIN planned_meeting ON planned_meeting.event_id = :event
                           AND planned_meeting.plan = :plan AND planned_meeting.meeting_id = meeting.id
                         WHERE meeting.event_id = :event AND meeting.stage IN ('accepted', 'held', 'missed')
                         ORDER BY meeting.id
                        """)
                .bind("event", event)
                .bind("plan", published)
                .map(row -> new Gathering.Pair(
                        Rows.get(row, "id", UUID.class),
                        Rows.get(row, "asking", UUID.class),
                        Rows.get(row, "asked", UUID.class),
                        Rows.get(row, "value", Integer.class),
                        Rows.get(row, "slot", Integer.class),
                        Rows.get(row, "at_table", Integer.class)))
                .all()
                .collectList();
    }

    private static Gathering gathering(
            List<Gathering.Person> people, List<Slot> slots, List<Gathering.Pair> wanted, int published) {
        var numbers = new HashMap<UUID, Integer>();
        var free = new long[people.size()];
        var atMost = new int[people.size()];
        for (var number = 0; number < people.size(); number++) {
            var person = people.get(number);
            numbers.put(person.id(), number);
            free[number] = (1L << slots.size()) - 1;
            for (int slot : person.away()) {
                free[number] &= ~(1L << slot);
            }
            atMost[number] = person.atMost();
        }
        var pairs = wanted.stream()
                .filter(pair -> numbers.containsKey(pair.one()) && numbers.containsKey(pair.other()))
                .toList();
        var wishes = new Wishes(
                slots.stream().mapToInt(Slot::tables).toArray(),
                free,
                atMost,
                pairs.stream().mapToInt(pair -> numbers.get(pair.one())).toArray(),
                pairs.stream().mapToInt(pair -> numbers.get(pair.other())).toArray(),
                pairs.stream().mapToInt(Gathering.Pair::value).toArray());
        return new Gathering(people, slots.stream().map(Slot::startsAt).toList(), pairs, wishes, published);
    }

    /** Under the next number; the round's row keeps two that plan at once in order. */
    Mono<Integer> add(UUID event, Gathering gathering, Plan plan, long seed, int byThemselves) {
        return database.sql("SELECT FROM meeting_round WHERE event_id = :event FOR UPDATE")
                .bind("event", event)
                .then()
                .then(Mono.defer(() -> insert(event, gathering, plan, seed, byThemselves)))
                .delayUntil(number -> place(event, number, gathering, plan));
    }

    private Mono<Integer> insert(UUID event, Gathering gathering, Plan plan, long seed, int byThemselves) {
        return database.sql("""
                        INSERT INTO meeting_plan (event_id, number, made_at, seed, repairs, wanted, held, bound, by_themselves,
                                                  changed)
                        SELECT :event, coalesce(max(number), 0) + 1, :now, :seed, :repairs, :wanted, :held, :bound,
                               :by_themselves, :changed
                          FROM meeting_plan WHERE event_id = :event
                        RETURNING number
                        """)
                .bind("event", event)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .bind("seed", seed)
                .bind("repairs", nullable(gathering.published() == 0 ? null : gathering.published(), Integer.class))
                .bind("wanted", gathering.pairs().size())
                .bind("held", plan.held())
                .bind("bound", plan.bound())
                .bind("by_themselves", byThemselves)
                .bind("changed", gathering.changed(plan))
                .map(row -> Rows.get(row, "number", Integer.class))
                .one();
    }

    private Mono<Void> place(UUID event, int number, Gathering gathering, Plan plan) {
        var meetings = new ArrayList<UUID>();
        var slots = new ArrayList<Integer>();
        var tables = new ArrayList<Integer>();
        for (var place = 0; place < plan.slot().length; place++) {
            if (plan.slot()[place] != Plan.NOWHERE) {
                meetings.add(gathering.pairs().get(place).id());
                slots.add(plan.slot()[place]);
                tables.add(plan.table()[place]);
            }
        }
        return database.sql("""
                        WITH placed AS (
                            INSERT INTO planned_meeting (event_id, plan, meeting_id, slot, table_number)
                            SELECT :event, :plan, told.* FROM unnest(:meetings, :slots, :tables) told
                            RETURNING meeting_id, slot)
                        INSERT INTO planned_seat (event_id, plan, slot, participant_id, meeting_id)
                        SELECT :event, :plan, placed.slot, seated.participant, placed.meeting_id
                          FROM placed JOIN meeting ON meeting.id = placed.meeting_id
                         CROSS JOIN LATERAL (VALUES (meeting.asking), (meeting.asked)) AS seated (participant)
                        """)
                .bind("event", event)
                .bind("plan", number)
                .bind("meetings", meetings.toArray(UUID[]::new))
                .bind("slots", slots.toArray(Integer[]::new))
                .bind("tables", tables.toArray(Integer[]::new))
                .then();
    }

    /** @return {@link NotFound} as an error */
    Mono<Void> publish(UUID event, int number) {
        return database.sql("""
                        WITH published AS (
                            UPDATE meeting_plan SET published_at = coalesce(published_at, :now)
                             WHERE event_id = :event AND number = :number RETURNING number)
                        UPDATE meeting_round SET published_plan = published.number
                          FROM published WHERE meeting_round.event_id = :event
                        """)
                .bind("event", event)
                .bind("number", number)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> updated == 1 ? Mono.empty() : Mono.error(new NotFound("meeting-plan", number)));
    }

    Mono<List<PlanView>> of(UUID event) {
        return database.sql(PLAN + "WHERE meeting_plan.event_id = :event ORDER BY meeting_plan.number")
                .bind("event", event)
                .map(row -> view(row, List.of()))
                .all()
                .collectList();
    }

    /** @return {@link NotFound} as an error */
    Mono<PlanView> get(UUID event, int number) {
        return database.sql(PLAN + "WHERE meeting_plan.event_id = :event AND meeting_plan.number = :number")
                .bind("event", event)
                .bind("number", number)
                .map(row -> view(row, List.of()))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("meeting-plan", number)))
                .zipWith(places(event, number), PlanView::with);
    }

    private static final String PLAN = """
            SELECT meeting_plan.*, meeting_round.published_plan = meeting_plan.number AS holds
              FROM meeting_plan JOIN meeting_round ON meeting_round.event_id = meeting_plan.event_id
            """;

    private Mono<List<PlanView.Place>> places(UUID event, int number) {
        return database.sql("""
                        SELECT planned_meeting.*, meeting_slot.starts_local, meeting.asking, meeting.asked, meeting.stage,
                               first.name AS asking_name, second.name AS asked_name
                          FROM planned_meeting
                          JOIN meeting_slot ON meeting_slot.event_id = planned_meeting.event_id
                           AND meeting_slot.slot = planned_meeting.slot
                          JOIN meeting ON meeting.id = planned_meeting.meeting_id
                          JOIN participant AS one ON one.id = meeting.asking
                          JOIN registration AS first ON first.id = one.registration_id
                          JOIN participant AS other ON other.id = meeting.asked
                          JOIN registration AS second ON second.id = other.registration_id
                         WHERE planned_meeting.event_id = :event AND planned_meeting.plan = :number
                         ORDER BY planned_meeting.slot, planned_meeting.table_number
                        """)
                .bind("event", event)
                .bind("number", number)
                .map(row -> new PlanView.Place(
                        Rows.get(row, "meeting_id", UUID.class),
                        Rows.get(row, "stage", String.class),
                        Rows.get(row, "slot", Integer.class),
                        Rows.get(row, "starts_local", LocalDateTime.class),
                        Rows.get(row, "table_number", Integer.class),
                        new PlanView.Person(
                                Rows.get(row, "asking", UUID.class), Rows.get(row, "asking_name", String.class)),
                        new PlanView.Person(
                                Rows.get(row, "asked", UUID.class), Rows.get(row, "asked_name", String.class))))
                .all()
                .collectList();
    }

    private static PlanView view(Readable row, List<PlanView.Place> places) {
        return new PlanView(
                Rows.get(row, "number", Integer.class),
                Rows.get(row, "made_at", Instant.class),
                Rows.get(row, "seed", Long.class),
                row.get("repairs", Integer.class),
                Rows.get(row, "wanted", Integer.class),
                Rows.get(row, "held", Integer.class),
                Rows.get(row, "bound", Integer.class),
                Rows.get(row, "by_themselves", Integer.class),
                Rows.get(row, "changed", Integer.class),
                row.get("published_at", Instant.class),
                Boolean.TRUE.equals(row.get("holds", Boolean.class)),
                places);
    }
}
