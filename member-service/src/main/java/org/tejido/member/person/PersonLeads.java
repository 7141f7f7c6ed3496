package org.tejido.member.person;

import static org.tejido.member.sql.Columns.id;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whom the ids of people mean that were merged with others. */
@Repository
class PersonLeads {

    private final DatabaseClient database;

    PersonLeads(DatabaseClient database) {
        this.database = database;
    }

    /** Empty where nobody of that id was merged. */
    Mono<UUID> survivorOf(UUID merged) {
        return database.sql("SELECT survivor_id FROM person_lead WHERE loser_id = :merged")
                .bind("merged", merged)
                .map(row -> id(row, "survivor_id"))
                .one();
    }
}
