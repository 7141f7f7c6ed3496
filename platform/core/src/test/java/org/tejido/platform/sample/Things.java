package org.tejido.platform.sample;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.outbox.Message;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.problem.StaleVersion;
import reactor.core.publisher.Mono;

@Repository
class Things {

    static final String TOPIC = "sample.thing.v1";

    private final DatabaseClient database;
    private final Outbox outbox;

    Things(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Two statements with a pause between them: what a client's hang-up would tear. */
    @Transactional
    public Mono<UUID> add(UUID id, String name) {
        return database.sql("INSERT INTO thing VALUES (:id, :name, 1)")
                .bind("id", id)
                .bind("name", name)
                .then()
                .onErrorMap(Constraints.violated("thing_name_once"), _ -> new NameTaken(name))
                .then(database.sql("SELECT pg_sleep(0.002)").then())
                .then(outbox.tell(new Message(TOPIC, "sample.thing.added", id, 1, new Named(name))))
                .thenReturn(id);
    }

    @Transactional
    public Mono<Long> rename(UUID id, long version, String name) {
        return database.sql(
                        "UPDATE thing SET name = :name, version = version + 1 WHERE id = :id AND version = :version")
                .bind("name", name)
                .bind("id", id)
                .bind("version", version)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("thing", id)))
                .flatMap(_ -> outbox.tell(new Message(TOPIC, "sample.thing.renamed", id, version + 1, new Named(name))))
                .thenReturn(version + 1);
    }

    record Named(String name) {}

    static final class NameTaken extends Refusal {
        NameTaken(String name) {
            super(Kind.CONFLICT, "name-taken", "There is a thing of this name.");
            with("name", name);
            at("/name");
        }
    }
}
