package org.tejido.platform.sql;

import io.r2dbc.spi.Readable;

/** Columns that the schema declares NOT NULL. */
public final class Rows {

    private Rows() {}

    /** @throws IllegalStateException where the schema and the code disagree */
    public static <T> T get(Readable row, String column, Class<T> type) {
        var value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null.");
        }
        return value;
    }

    static <T> T get(Readable row, int column, Class<T> type) {
        var value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null.");
        }
        return value;
    }
}
