package org.tejido.platform.inbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** How far each aggregate has been applied by each subscription. */
final class Guard {

    private static final Comparator<Aggregate> ORDER =
            Comparator.comparing(Aggregate::topic).thenComparing(Aggregate::subject);

    private final DatabaseClient database;

    Guard(DatabaseClient database) {
        this.database = database;
    }

    /** The sequence applied last of each; holds them until the transaction ends, so that two deliveries cannot both be next. */
    Mono<Map<Aggregate, Long>> hold(String subscription, Collection<Aggregate> aggregates) {
        // All hold them in one order: otherwise two could wait for each other.
        var sorted = aggregates.stream().sorted(ORDER).toList();
        return database.sql("""
                        INSERT INTO inbox AS held (subscription, topic, subject, sequence)
                        SELECT :subscription, topic, subject, 0 FROM unnest(:topics, :subjects) delivered (topic, subject)
                        ON CONFLICT (subscription, topic, subject) DO UPDATE SET sequence = held.sequence
                        RETURNING topic, subject, sequence
                        """)
                .bind("subscription", subscription)
                .bind("topics", sorted.stream().map(Aggregate::topic).toArray(String[]::new))
                .bind("subjects", sorted.stream().map(Aggregate::subject).toArray(UUID[]::new))
                .map(row -> Map.entry(Aggregate.of(row), Rows.get(row, "sequence", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Void> move(String subscription, Map<Aggregate, Long> to) {
        return database.sql("""
                        UPDATE inbox SET sequence = reached.sequence
                          FROM unnest(:topics, :subjects, :sequences) reached (topic, subject, sequence)
                         WHERE subscription = :subscription AND inbox.topic = reached.topic AND inbox.subject = reached.subject
                        """)
                .bind("subscription", subscription)
                .bind("topics", to.keySet().stream().map(Aggregate::topic).toArray(String[]::new))
                .bind("subjects", to.keySet().stream().map(Aggregate::subject).toArray(UUID[]::new))
                .bind("sequences", to.values().toArray(Long[]::new))
                .then();
    }
}
