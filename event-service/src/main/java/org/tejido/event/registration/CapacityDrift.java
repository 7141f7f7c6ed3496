package org.tejido.event.registration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.tejido.platform.sql.SampledGauge;

/**
 * Seats by which the counters and the registrations disagree. It must read 0, also while registrations arrive, because
 * one statement sees one moment. Only events that are not long over are added up, from an index: nothing else moves.
 */
@Component
class CapacityDrift {

    private static final String DRIFT = """
            SELECT coalesce(sum(abs(pool.taken - counted_seats(pool))), 0)::float8
              FROM event JOIN pool ON pool.event_id = event.id
             WHERE event.ends_at > now() - interval '1 day'
            """;

    CapacityDrift(DatabaseClient database, MeterRegistry meters) {
        Gauge.builder("tejido.capacity.drift", new SampledGauge(database, DRIFT), SampledGauge::value)
                .description("Seats by which the counters of the events and their registrations disagree")
                .strongReference(true)
                .register(meters);
    }
}
