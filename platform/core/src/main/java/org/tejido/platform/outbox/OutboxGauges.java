package org.tejido.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.sql.SampledGauge;

/** How far Kafka is behind the record. */
final class OutboxGauges {

    OutboxGauges(DatabaseClient database, MeterRegistry meters) {
        var oldest = new SampledGauge(database, """
                SELECT coalesce(extract(epoch FROM now() - min(told_at)), 0)::float8 FROM outbox WHERE sent_at IS NULL
                """);
        Gauge.builder("tejido.outbox.oldest", oldest, SampledGauge::value)
                .description("Age of the oldest message that Kafka has not acknowledged")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }
}
