package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.id;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whom the ids of organisations mean that were merged with others. */
@Repository
class Leads {

    private final DatabaseClient database;

    Leads(DatabaseClient database) {
        this.database = database;
    }

    /** Empty where it was not merged. */
    Mono<OrganisationId> survivorOf(UUID merged) {
        return database.sql("SELECT survivor_id FROM organisation_lead WHERE loser_id = :merged")
                .bind("merged", merged)
                .map(row -> new OrganisationId(id(row, "survivor_id")))
                .one();
    }
}
