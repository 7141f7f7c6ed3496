package org.tejido.event.agenda;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.sql.Rows;

/** A row of {@code event}, with the capacity beside it, as the stage that it is in at an instant. */
final class EventRow {

    private EventRow() {}

    static Event event(Readable row, Instant now) {
        var id = new Event.Id(Rows.get(row, "id", UUID.class));
        var details = details(row);
        long version = Rows.get(row, "version", Long.class);
        var stage = Rows.get(row, "stage", String.class);
        return switch (stage) {
            case "draft" -> new Event.Draft(id, details, version);
            case "published" ->
                details.schedule().isOver(now)
                        ? new Event.Held(id, details, version)
                        : new Event.Published(id, details, version);
            case "postponed" -> new Event.Postponed(id, details, version);
            case "cancelled" -> new Event.Cancelled(id, details, version);
            default -> throw new IllegalStateException("No stage: " + stage);
        };
    }

    private static EventDetails details(Readable row) {
        return new EventDetails(
                EventKind.of(Rows.get(row, "kind", String.class)),
                new Text(text(row, "title_es"), text(row, "title_en")),
                description(row),
                new Schedule(
                        Rows.get(row, "starts_local", LocalDateTime.class),
                        Rows.get(row, "ends_local", LocalDateTime.class),
                        ZoneId.of(Rows.get(row, "zone", String.class))),
                text(row, "place"),
                Rows.get(row, "capacity", Integer.class),
                new Price(
                        Rows.get(row, "member_cents", Integer.class),
                        Rows.get(row, "other_cents", Integer.class),
                        Currency.getInstance(Rows.get(row, "currency", String.class))),
                Visibility.of(Rows.get(row, "visibility", String.class)));
    }

    private static @Nullable Text description(Readable row) {
        var es = text(row, "description_es");
        var en = text(row, "description_en");
        return es == null && en == null ? null : new Text(es, en);
    }

    private static @Nullable String text(Readable row, String column) {
        return row.get(column, String.class);
    }
}
