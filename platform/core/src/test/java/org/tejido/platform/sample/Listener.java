package org.tejido.platform.sample;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;

/** Writes down what it hears, and chokes on what it was told to choke on. */
@Component
public class Listener implements Subscription {

    public static final String TOPIC = "other.thing.v1";

    private final Set<UUID> indigestible = ConcurrentHashMap.newKeySet();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final DatabaseClient database;

    Listener(DatabaseClient database) {
        this.database = database;
    }

    public void chokeOn(UUID subject) {
        indigestible.add(subject);
    }

    /** As a trigger does that knows a rule. */
    public void beRefused(UUID subject) {
        refused.add(subject);
    }

    public void recover(UUID subject) {
        indigestible.remove(subject);
    }

    @Override
    public String name() {
        return "listener";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Mono<Void> apply(Received message) {
        return database.sql("INSERT INTO heard (subject, sequence) VALUES (:subject, :sequence)")
                .bind("subject", message.subject())
                .bind("sequence", message.sequence())
                .then()
                .then(Mono.defer(() -> refused.contains(message.subject())
                        ? database.sql("DO $$ BEGIN RAISE 'This one is refused.'; END $$")
                                .then()
                        : Mono.empty()))
                .then(Mono.defer(() -> indigestible.contains(message.subject())
                        ? Mono.error(new IllegalArgumentException("This one cannot be applied."))
                        : Mono.empty()));
    }
}
