package org.tejido.platform.outbox;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.platform.trace.Spans;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(after = {KafkaAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class})
class OutboxAutoConfiguration {

    /** What a producer has not sent when it is closed is still in the outbox: there is nothing to wait for. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer producersCloseSoon() {
        return producers -> producers.setPhysicalCloseTimeout(2);
    }

    @Bean
    Bell outboxBell() {
        return new Bell();
    }

    @Bean
    Outbox outbox(DatabaseClient database, JsonMapper json, Bell bell) {
        return new Outbox(database, json, bell);
    }

    @Bean
    Relay outboxRelay(
            @Value("${tejido.service}") String service,
            DatabaseClient database,
            TransactionalOperator transaction,
            KafkaTemplate<String, CloudEvent> kafka,
            Bell bell,
            Spans spans) {
        return new Relay(service, database, transaction, kafka, bell, spans);
    }

    @Bean
    Retelling retelling(DatabaseClient database, Bell bell) {
        return new Retelling(database, bell);
    }

    @Bean
    OutboxGauges outboxGauges(DatabaseClient database, MeterRegistry meters) {
        return new OutboxGauges(database, meters);
    }
}
