package org.tejido.member.sql;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.sql.Rows;

/** Columns by what they hold. */
public final class Columns {

    /** After everything that happens. */
    public static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    /** No time that stands in the database is after it. */
    public static final Instant LAST_INSTANT =
            END_OF_TIME.atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final LocalDate BEGINNING_OF_TIME = LocalDate.of(1, 1, 1);

    private Columns() {}

    /** A value to bind that may be absent: the driver must know the type of a null. */
    public static Object nullable(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }

    public static Object nullable(@Nullable String value) {
        return nullable(value, String.class);
    }

    /** One column of many rows, to bind as an array. */
    public static <R, T> @Nullable T[] column(
            List<R> rows, Function<R, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    public static UUID id(Readable row, String column) {
        return Rows.get(row, column, UUID.class);
    }

    public static String text(Readable row, String column) {
        return Rows.get(row, column, String.class);
    }

    public static long number(Readable row, String column) {
        return Rows.get(row, column, Long.class);
    }

    public static LocalDate day(Readable row, String column) {
        return Rows.get(row, column, LocalDate.class);
    }

    public static List<String> texts(Readable row, String column) {
        return List.of(Rows.get(row, column, String[].class));
    }

    /**
     * A cursor's key that PostgreSQL can compare with text.
     *
     * @throws Malformed where somebody has written the cursor himself
     */
    public static String text(Cursor cursor, int place) {
        var key = cursor.key(place);
        if (key.indexOf('\0') >= 0) {
            throw malformed();
        }
        return key;
    }

    /** A cursor's key that PostgreSQL can compare with a date of our era. @throws Malformed as above */
    public static LocalDate day(Cursor cursor, int place) {
        var day = cursor.number(place);
        if (day < BEGINNING_OF_TIME.toEpochDay() || day > END_OF_TIME.toEpochDay()) {
            throw malformed();
        }
        return LocalDate.ofEpochDay(day);
    }

    /** A cursor's key that PostgreSQL can compare with a time. @throws Malformed as above */
    public static Instant instant(Cursor cursor, int place) {
        var instant = cursor.instant(place);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST_INSTANT)) {
            throw malformed();
        }
        return instant;
    }

    private static Malformed malformed() {
        return new Malformed("cursor-malformed", "The cursor is not one that a page of this list has told.");
    }
}
