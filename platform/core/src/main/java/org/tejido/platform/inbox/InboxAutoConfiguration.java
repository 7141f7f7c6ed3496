package org.tejido.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.sql.SampledGauge;
import org.tejido.platform.trace.Spans;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(after = {KafkaAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class})
class InboxAutoConfiguration {

    @Bean
    Parking parking(DatabaseClient database, JsonMapper json) {
        return new Parking(database, json);
    }

    @Bean
    ParkedMessages parkedMessages(Inbox inbox, Parking parking, Audit audit, TransactionalOperator transaction) {
        return new ParkedMessages(inbox, parking, audit, transaction);
    }

    @Bean
    Inbox inbox(
            DatabaseClient database,
            TransactionalOperator transaction,
            Parking parking,
            JsonMapper json,
            Spans spans,
            ObjectProvider<Subscription> subscriptions) {
        return new Inbox(
                database,
                transaction,
                parking,
                new Envelopes(json),
                spans,
                subscriptions.stream().toList());
    }

    @Bean
    Listeners listeners(
            @Value("${tejido.kafka.group}") String group,
            Inbox inbox,
            ObjectProvider<Subscription> subscriptions,
            ConsumerFactory<byte[], byte[]> consumers) {
        return new Listeners(group, inbox, subscriptions.stream().toList(), consumers);
    }

    /** The topics that this service tells ({@code tejido.topics}) and those that it reads. */
    @Bean
    NewTopics topics(
            Environment environment,
            ObjectProvider<Subscription> subscriptions,
            @Value("${tejido.kafka.replicas}") int replicas) {
        var told = Binder.get(environment).bind("tejido.topics", String[].class).orElse(new String[0]);
        var read = subscriptions.stream().map(Subscription::topics).flatMap(Set::stream);
        return Topics.of(Stream.concat(Stream.of(told), read).toList(), replicas);
    }

    @Bean
    MakeTopics makeTopics(KafkaAdmin admin) {
        return new MakeTopics(admin);
    }

    @Bean
    Gauge parkedGauge(DatabaseClient database, MeterRegistry meters) {
        return gauge(
                meters, "tejido.inbox.parked", "Messages that wait for an operator", new SampledGauge(database, """
                SELECT count(*)::float8 FROM parked WHERE reason IN ('unreadable', 'failed')
                """));
    }

    @Bean
    Gauge gapsGauge(DatabaseClient database, MeterRegistry meters) {
        return gauge(
                meters, "tejido.inbox.gaps", "Messages that wait for an earlier one", new SampledGauge(database, """
                SELECT count(*)::float8 FROM parked WHERE reason IN ('gap', 'behind')
                """));
    }

    private static Gauge gauge(MeterRegistry meters, String name, String description, SampledGauge figure) {
        return Gauge.builder(name, figure, SampledGauge::value)
                .description(description)
                .strongReference(true)
                .register(meters);
    }
}
