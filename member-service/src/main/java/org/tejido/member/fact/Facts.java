package org.tejido.member.fact;

import static org.tejido.member.sql.Columns.nullable;

import io.r2dbc.postgresql.codec.Json;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Facts {

    private final DatabaseClient database;
    private final JsonMapper json;

    Facts(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Once, however often it is heard. */
    public Mono<Void> add(Fact fact) {
        return addNew(fact).then();
    }

    /** Whether it was not there before. */
    public Mono<Boolean> addNew(Fact fact) {
        return database.sql("""
                        INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, about, line, quantity,
                                               attributes, source)
                        VALUES (:kind, :happenedOn, :organisation, :subject, :sequence, :about, :line, :quantity, :attributes, :source)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("kind", fact.kind())
                .bind("happenedOn", fact.happenedOn())
                .bind("organisation", nullable(fact.organisation(), UUID.class))
                .bind("subject", fact.subject())
                .bind("sequence", fact.sequence())
                .bind("about", nullable(fact.about(), UUID.class))
                .bind("line", nullable(fact.line(), Integer.class))
                .bind("quantity", nullable(fact.quantity(), BigDecimal.class))
                .bind("attributes", Json.of(json.writeValueAsString(fact.attributes())))
                .bind("source", fact.source())
                .fetch()
                .rowsUpdated()
                .map(added -> added == 1);
    }
}
