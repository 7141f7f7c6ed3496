package org.tejido.platform.outbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Admins;
import reactor.core.publisher.Mono;

/** Fills Kafka again from the record: after its data was lost, or where one reader missed something. */
@RestController
@RequestMapping("/api/operations/${tejido.service}/retellings")
class Retelling {

    private final DatabaseClient database;
    private final Bell bell;

    Retelling(DatabaseClient database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    /** Tells a topic's messages again, of one aggregate or of all, in their order. Readers that know them do nothing. */
    @Admins
    @PostMapping
    Mono<Retold> tellAgain(@Valid @RequestBody What what) {
        var statement = database.sql("""
                        UPDATE outbox SET sent_at = NULL
                         WHERE topic = :topic AND sent_at IS NOT NULL AND (:subject IS NULL OR subject = :subject)
                        """).bind("topic", what.topic());
        statement = what.subject() == null
                ? statement.bindNull("subject", UUID.class)
                : statement.bind("subject", what.subject());
        return statement.fetch().rowsUpdated().map(Retold::new).doOnNext(_ -> bell.ring());
    }

    record What(@NotBlank String topic, @Nullable UUID subject) {}

    record Retold(long messages) {}
}
