package org.tejido.event.sql;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;

public final class Columns {

    private Columns() {}

    /** The value, or NULL of its type. */
    public static <T> Parameter nullable(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
