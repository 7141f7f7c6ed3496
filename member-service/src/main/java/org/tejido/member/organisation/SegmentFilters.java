package org.tejido.member.organisation;

import io.r2dbc.postgresql.codec.Json;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What segments select by. */
@Repository
class SegmentFilters {

    private static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    SegmentFilters(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record Stored(Map<String, String> filter, boolean isPicked) {}

    /** One's own, or one that is shared; fails with {@link NotFound}. */
    Mono<Stored> get(UUID id, Caller caller) {
        return database.sql("SELECT filter FROM segment WHERE id = :id AND (shared OR owner = :owner)")
                .bind("id", id)
                .bind("owner", caller.account())
                .map(row -> {
                    var filter = row.get("filter", Json.class);
                    return filter == null
                            ? new Stored(Map.of(), true)
                            : new Stored(json.readValue(filter.asString(), FILTER), false);
                })
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("segment", id)));
    }
}
