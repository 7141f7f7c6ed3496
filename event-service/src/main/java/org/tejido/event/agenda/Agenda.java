package org.tejido.event.agenda;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** The events as they may be seen. */
@Repository
class Agenda {

    private static final Cursor BEGINNING = Cursor.of("0001-01-01T00:00:00Z", new UUID(0, 0));
    private static final List<String> STAGES = List.of("draft", "published", "postponed", "cancelled", "held");
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final String EVENT = """
            SELECT event.*, pool.capacity, pool.taken,
                   CASE WHEN event.stage = 'published' AND event.ends_at <= :now THEN 'held' ELSE event.stage END AS stage_now
              FROM event JOIN pool ON pool.id = event.id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Agenda(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link NotFound} as an error, also for what the caller may not see */
    Mono<EventView> get(Event.Id id, Caller caller) {
        return get(id, caller, null);
    }

    /** @param shown the token of an invitation, or of a registration */
    Mono<EventView> get(Event.Id id, Caller caller, @Nullable String shown) {
        var now = clock.instant();
        return Audience.of(caller, shown, now)
                .bindTo(database.sql(EVENT + "WHERE event.id = :id AND " + Audience.SEES))
                .bind("id", id.value())
                .bind("now", now)
                .map(Agenda::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", id)));
    }

    /** In the order in which they start, or were to start. */
    Mono<Page<EventView>> list(
            @Nullable LocalDate from, @Nullable String stage, @Nullable UUID series, Caller caller, PageRequest page) {
        if (stage != null && !STAGES.contains(stage)) {
            throw new Malformed("stage-unknown", "'%s' is none of %s.".formatted(stage, String.join(", ", STAGES)));
        }
        var now = clock.instant();
        var after = page.after() == null ? BEGINNING : page.after();
        var query = Audience.of(caller, now)
                .bindTo(database.sql("SELECT * FROM (" + EVENT + "WHERE " + Audience.SEES + ") AS seen" + """

                         WHERE (seen.starts_local >= :from
                                OR seen.stage_now = 'postponed' AND :from <= (:now + interval '1 day') AT TIME ZONE 'UTC')
                           AND (CAST(:stage AS text) IS NULL OR seen.stage_now = :stage)
                           AND (CAST(:series AS uuid) IS NULL OR seen.series_id = :series)
                           AND (seen.starts_at, seen.id) > (:after_start, :after_id)
                         ORDER BY seen.starts_at, seen.id
                         LIMIT :rows
                        """))
                .bind("now", now)
                .bind("from", (from == null ? EVER : from).atStartOfDay())
                .bind("after_start", after.instant(0))
                .bind("after_id", after.id(1))
                .bind("rows", page.limit() + 1);
        return query.bind("stage", Columns.nullable(stage, String.class))
                .bind("series", Columns.nullable(series, UUID.class))
                .map(Agenda::view)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), event -> Cursor.of(event.startsAtInstant(), event.eventId())));
    }

    private static EventView view(Readable row) {
        return new EventView(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "stage_now", String.class),
                Rows.get(row, "kind", String.class),
                new EventView.Words(row.get("title_es", String.class), row.get("title_en", String.class)),
                description(row),
                Rows.get(row, "starts_local", LocalDateTime.class),
                Rows.get(row, "ends_local", LocalDateTime.class),
                Rows.get(row, "zone", String.class),
                Rows.get(row, "starts_at", Instant.class),
                Rows.get(row, "ends_at", Instant.class),
                row.get("moved_from", Instant.class),
                row.get("series_id", UUID.class),
                row.get("occurrence", Integer.class),
                row.get("place", String.class),
                Rows.get(row, "capacity", Integer.class),
                Rows.get(row, "taken", Integer.class),
                new EventView.PriceView(
                        Rows.get(row, "member_cents", Integer.class),
                        Rows.get(row, "other_cents", Integer.class),
                        Rows.get(row, "currency", String.class)),
                Rows.get(row, "visibility", String.class),
                Rows.get(row, "version", Long.class));
    }

    private static EventView.@Nullable Words description(Readable row) {
        var es = row.get("description_es", String.class);
        var en = row.get("description_en", String.class);
        return es == null && en == null ? null : new EventView.Words(es, en);
    }
}
