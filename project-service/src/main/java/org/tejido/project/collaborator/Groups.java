package org.tejido.project.collaborator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Groups of organisations: parents and children, as far as the member service has told of them. */
@Repository
public class Groups {

    private final DatabaseClient database;
    private final Clock clock;

    Groups(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether both belong to one group today. */
    public Mono<Boolean> areOne(UUID organisation, UUID other) {
        return database.sql("SELECT stands_for(:other) IN (SELECT group_of(:organisation, :today)) AS one")
                .bind("organisation", organisation)
                .bind("other", other)
                .bind("today", LocalDate.now(clock))
                .map(row -> Rows.get(row, "one", Boolean.class))
                .one();
    }
}
