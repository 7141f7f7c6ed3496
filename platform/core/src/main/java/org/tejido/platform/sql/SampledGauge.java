package org.tejido.platform.sql;

import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;

/** A figure that only the database knows, asked for when somebody scrapes. */
public final class SampledGauge {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DatabaseClient database;
    private final String query;

    /** @param query returns one row with one {@code float8} */
    public SampledGauge(DatabaseClient database, String query) {
        this.database = database;
        this.query = query;
    }

    /** The figure now; NaN, which scrapers drop, while the database does not answer. */
    public double value() {
        try {
            var figure = database.sql(query)
                    .map(row -> Rows.get(row, 0, Double.class))
                    .one()
                    .block(PATIENCE);
            return figure == null ? Double.NaN : figure;
        } catch (RuntimeException _) {
            return Double.NaN;
        }
    }
}
