package org.tejido.event.membership;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class Organisations {

    private final DatabaseClient database;

    Organisations(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> know(UUID organisation, String name) {
        return database.sql("""
                        INSERT INTO organisation (organisation_id, name) VALUES (:organisation, :name)
                        ON CONFLICT (organisation_id) DO UPDATE SET name = excluded.name
                        """)
                .bind("organisation", organisation)
                .bind("name", name)
                .then();
    }
}
