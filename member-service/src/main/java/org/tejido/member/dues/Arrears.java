package org.tejido.member.dues;

import static org.tejido.member.sql.Columns.day;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whether a member owes what was due. Its charges are held until the transaction ends, so that no payment slips in. */
@Repository
public class Arrears {

    private final DatabaseClient database;

    Arrears(DatabaseClient database) {
        this.database = database;
    }

    /** Fails with {@link NotInArrears} unless something is open that was due on that day or before. */
    public Mono<Void> requireOwed(UUID membership, LocalDate dueUntil) {
        return oldest(membership)
                .filter(due -> !due.isAfter(dueUntil))
                .switchIfEmpty(Mono.error(() -> new NotInArrears(dueUntil)))
                .then();
    }

    /** Fails with {@link StillInArrears} where something is open that was due before today. */
    public Mono<Void> requireNothingOwed(UUID membership, LocalDate today) {
        return oldest(membership)
                .filter(due -> due.isBefore(today))
                .flatMap(due -> Mono.error(new StillInArrears(due)));
    }

    /** When the oldest was due that is not wholly paid. */
    private Mono<LocalDate> oldest(UUID membership) {
        return database.sql("SELECT FROM dues_charge WHERE membership_id = :membership ORDER BY year FOR UPDATE")
                .bind("membership", membership)
                .then()
                .then(database.sql("""
                                SELECT c.due_on FROM dues_charge c
                                 WHERE c.membership_id = :membership
                                   AND c.amount > (SELECT coalesce(sum(p.amount), 0) FROM dues_payment p
                                                    WHERE p.membership_id = c.membership_id AND p.year = c.year)
                                 ORDER BY c.due_on LIMIT 1
                                """)
                        .bind("membership", membership)
                        .map(row -> day(row, "due_on"))
                        .one());
    }
}
