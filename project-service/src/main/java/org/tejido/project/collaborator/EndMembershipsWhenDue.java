package org.tejido.project.collaborator;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the day on which a membership is over, its organisation is hidden. Any number of instances may do so. */
@Component
class EndMembershipsWhenDue {

    private final DatabaseClient database;
    private final Clock clock;

    EndMembershipsWhenDue(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S")
    Mono<Void> endThoseDue() {
        return Mono.defer(() -> database.sql(
                        "UPDATE membership SET stage = 'ended' WHERE stage = 'ending' AND ended_on <= :today")
                .bind("today", LocalDate.now(clock))
                .then());
    }
}
