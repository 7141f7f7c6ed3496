package org.tejido.project.matching;

import static org.tejido.project.sql.Columns.id;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Who is no match for a call, whatever it can: whom its owner finds irrelevant, for whom there is no such call, and who belongs
 * to the owner's own group, with whom no interest would be accepted.
 */
@Repository
class Barred {

    private final DatabaseClient database;
    private final Clock clock;

    Barred(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Set<UUID>> from(UUID call) {
        return database.sql("""
                        SELECT stands_for(d.organisation_id) AS id FROM dismissed_match d WHERE d.call_id = :call
                        UNION
                        SELECT stands_for(e) FROM call c, unnest(c.excluded) e WHERE c.id = :call
                        UNION
                        SELECT kin FROM call c, group_of(c.organisation_id, :today) kin WHERE c.id = :call
                        """)
                .bind("call", call)
                .bind("today", LocalDate.now(clock))
                .map(row -> id(row, "id"))
                .all()
                .collect(HashSet<UUID>::new, HashSet::add)
                .map(Set::copyOf);
    }
}
