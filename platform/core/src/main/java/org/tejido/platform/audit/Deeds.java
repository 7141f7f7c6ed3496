package org.tejido.platform.audit;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done and is not at the gateway yet. */
final class Deeds {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    Deeds(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<Done> oldest(int most) {
        return database.sql("SELECT * FROM audit ORDER BY id LIMIT :most")
                .bind("most", most)
                .map(this::done)
                .all();
    }

    Mono<Void> forget(List<UUID> ids) {
        return database.sql("DELETE FROM audit WHERE id = ANY(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .then();
    }

    private Done done(Readable row) {
        return new Done(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "at", Instant.class),
                Rows.get(row, "action", String.class),
                Rows.get(row, "subject", String.class),
                json.readValue(Rows.get(row, "details", Json.class).asString(), DETAILS),
                Rows.get(row, "actor_kind", String.class),
                row.get("actor", UUID.class),
                row.get("role", String.class),
                row.get("organisation", UUID.class));
    }

    record Done(
            UUID id,
            Instant at,
            String action,
            String subject,
            Map<String, String> details,
            String actorKind,
            @Nullable UUID actor,
            @Nullable String role,
            @Nullable UUID organisation) {}
}
