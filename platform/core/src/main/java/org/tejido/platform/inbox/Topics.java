package org.tejido.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Topics are made by whoever comes first, teller or reader, and alike. */
final class Topics {

    /** Enough for any number of instances that a cluster organisation will run; changing it would break the order of keys. */
    private static final int PARTITIONS = 8;

    private static final String FOR_EVER = "-1";

    private Topics() {}

    static NewTopics of(Collection<String> names, int replicas) {
        return new NewTopics(
                names.stream().distinct().map(name -> topic(name, replicas)).toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, int replicas) {
        return TopicBuilder.name(name)
                .partitions(PARTITIONS)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)
                .config(
                        TopicConfig.SEGMENT_MS_CONFIG,
                        Long.toString(Duration.ofDays(30).toMillis()))
                .build();
    }
}
