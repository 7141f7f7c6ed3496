package org.tejido.project.sql;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.sql.Rows;

/** Values on their way into and out of columns. */
public final class Columns {

    private Columns() {}

    /** A value to bind that may be absent: the driver must know the type of a null. */
    public static Object nullable(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }

    public static Object nullable(@Nullable String value) {
        return nullable(value, String.class);
    }

    public static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    public static UUID[] ids(Collection<UUID> values) {
        return values.toArray(UUID[]::new);
    }

    public static List<String> texts(Readable row, String column) {
        return List.of(Rows.get(row, column, String[].class));
    }

    public static List<UUID> ids(Readable row, String column) {
        return List.of(Rows.get(row, column, UUID[].class));
    }

    public static String text(Readable row, String column) {
        return Rows.get(row, column, String.class);
    }

    public static UUID id(Readable row, String column) {
        return Rows.get(row, column, UUID.class);
    }

    public static long number(Readable row, String column) {
        return Rows.get(row, column, Long.class);
    }
}
