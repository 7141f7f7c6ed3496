package org.tejido.event.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
public class Memberships {

    private final DatabaseClient database;

    Memberships(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> begin(UUID membership, UUID organisation, LocalDate since) {
        return database.sql("""
                        INSERT INTO membership (membership_id, organisation_id, counts_for, since)
                        VALUES (:membership, :organisation, leads_to(:organisation), :since)
                        """)
                .bind("membership", membership)
                .bind("organisation", organisation)
                .bind("since", since)
                .then();
    }

    Mono<Void> end(UUID membership, LocalDate on) {
        return database.sql("UPDATE membership SET ended_on = :on WHERE membership_id = :membership")
                .bind("on", on)
                .bind("membership", membership)
                .then();
    }

    Mono<Void> suspend(UUID membership, boolean suspended) {
        return database.sql("UPDATE membership SET suspended = :suspended WHERE membership_id = :membership")
                .bind("suspended", suspended)
                .bind("membership", membership)
                .then();
    }
}
