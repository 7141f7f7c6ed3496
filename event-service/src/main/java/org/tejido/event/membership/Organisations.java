package org.tejido.event.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    Mono<Void> forget(UUID organisation) {
        return database.sql("DELETE FROM organisation WHERE organisation_id = :organisation")
                .bind("organisation", organisation)
                .then();
    }

    /** @param survivor null once it stands for itself again */
    Mono<Void> lead(UUID organisation, @Nullable UUID survivor) {
        var statement = database.sql(
                        "UPDATE organisation SET merged_into = :survivor WHERE organisation_id = :organisation")
                .bind("organisation", organisation);
        return (survivor == null ? statement.bindNull("survivor", UUID.class) : statement.bind("survivor", survivor))
                .then()
                .then(Mono.defer(() -> database.sql("""
                                UPDATE membership SET counts_for = leads_to(organisation_id)
                                 WHERE counts_for <> leads_to(organisation_id)
                                """).then()));
    }
}
