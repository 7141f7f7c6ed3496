package org.tejido.platform.audit;

import io.r2dbc.postgresql.codec.Json;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Callers;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Where a change writes down who made it, in its own transaction. */
public class Audit {

    private final DatabaseClient database;
    private final JsonMapper json;

    Audit(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** By whoever sent the request under way; by the system itself where there is none. */
    public Mono<Void> note(Deed deed) {
        return Mono.deferContextual(
                context -> note(deed, Callers.in(context).map(Actor::of).orElse(Actor.SYSTEM)));
    }

    private Mono<Void> note(Deed deed, Actor actor) {
        var insert = database.sql("""
                        INSERT INTO audit (id, action, subject, details, actor_kind, actor, role, organisation)
                        VALUES (:id, :action, :subject, :details, :kind, :actor, :role, :organisation)
                        """)
                .bind("id", Ids.next())
                .bind("action", deed.action())
                .bind("subject", deed.subject())
                .bind("details", Json.of(json.writeValueAsString(deed.details())))
                .bind("kind", actor.kind());
        insert = actor.id() == null ? insert.bindNull("actor", UUID.class) : insert.bind("actor", actor.id());
        insert = actor.role() == null ? insert.bindNull("role", String.class) : insert.bind("role", actor.role());
        return (actor.organisation() == null
                        ? insert.bindNull("organisation", UUID.class)
                        : insert.bind("organisation", actor.organisation()))
                .then();
    }
}
