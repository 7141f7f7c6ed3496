package org.tejido.member.history;

import static org.tejido.member.sql.Columns.nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.problem.Malformed;

/**
 * Which lines of a history somebody asks for.
 *
 * @param kind the whole of it or its beginning, such as {@code project}, which is a service, or {@code event.registration}
 * @param from when the first of them may have happened
 * @param until when none of them happened any more
 */
record Wanted(@Nullable String kind, Instant from, Instant until) {

    static final String SQL = """
            (CAST(:kind AS text) IS NULL OR h.kind = :kind OR starts_with(h.kind, :kind || '.'))
            AND h.occurred_at >= :from AND h.occurred_at < :until
            """;

    private static final Pattern KIND = Pattern.compile("[a-z-]++(?:\\.[a-z-]++)*+");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);

    /**
     * @param from first day
     * @param until the day after the last
     * @throws Malformed for a kind that cannot be one
     */
    static Wanted of(
            @Nullable String kind, @Nullable LocalDate from, @Nullable LocalDate until, ClusterCalendar calendar) {
        if (kind != null && !KIND.matcher(kind).matches()) {
            throw new Malformed("kind-malformed", "A kind is such as project.interest.expressed, or its beginning.");
        }
        return new Wanted(
                kind, calendar.start(within(from, FIRST)), calendar.start(within(until, Columns.END_OF_TIME)));
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement) {
        return statement.bind("kind", nullable(kind)).bind("from", from).bind("until", until);
    }

    private static LocalDate within(@Nullable LocalDate day, LocalDate otherwise) {
        if (day == null) {
            return otherwise;
        }
        return day.isBefore(FIRST) ? FIRST : day;
    }
}
