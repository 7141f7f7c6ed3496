package org.tejido.member.membership;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** What was, for the organisation concerned and the team; each fails with {@link NotFound} for others. */
@Repository
class Lives {

    /** Whose words the member itself has read or written; other reasons stay with the team. */
    private static final Set<String> SHARED = Set.of("accused", "heard", "appealed", "reclassified");

    private final DatabaseClient database;

    Lives(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A time in which an organisation is or was a member.
     *
     * @param until first day without it; absent while nobody knows
     * @param endedHow ended by the team, left by itself, or excluded
     */
    record Term(
            UUID membershipId,
            String tier,
            LocalDate admittedOn,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String endedHow) {}

    /**
     * @param sequence version of the membership after it
     * @param words grounds, statement or appeal; of other steps the reason, for the team
     * @param kind of members, where the step says it
     * @param decisionId the recorded decision that it follows from
     */
    record Step(
            long sequence,
            String what,
            LocalDate on,
            @Nullable String words,
            @Nullable String kind,
            @Nullable UUID decisionId) {}

    /** Of the organisation of that membership, the latest first: whoever returned has several. */
    Mono<List<Term>> terms(UUID membership, Caller caller) {
        return organisation(membership, caller)
                .flatMapMany(organisation -> database.sql("""
                                SELECT id, tier, admitted_on, since, ended_on, ended_how FROM membership
                                 WHERE organisation_id = :organisation AND admitted_on IS NOT NULL
                                 ORDER BY admitted_on DESC, id DESC
                                """)
                        .bind("organisation", organisation)
                        .map(row -> new Term(
                                id(row, "id"),
                                text(row, "tier"),
                                day(row, "admitted_on"),
                                day(row, "since"),
                                row.get("ended_on", LocalDate.class),
                                row.get("ended_how", String.class)))
                        .all())
                .collectList();
    }

    /** Of that membership, in their order. */
    Mono<List<Step>> steps(UUID membership, Caller caller) {
        return organisation(membership, caller)
                .thenMany(database.sql("""
                                SELECT sequence, what, happens_on, reason, kind, decision_id FROM membership_fact
                                 WHERE membership_id = :membership ORDER BY sequence
                                """)
                        .bind("membership", membership)
                        .map(row -> new Step(
                                number(row, "sequence"),
                                text(row, "what"),
                                day(row, "happens_on"),
                                caller.isTeam() || SHARED.contains(text(row, "what"))
                                        ? row.get("reason", String.class)
                                        : null,
                                row.get("kind", String.class),
                                row.get("decision_id", UUID.class)))
                        .all())
                .collectList();
    }

    private Mono<UUID> organisation(UUID membership, Caller caller) {
        return database.sql("SELECT organisation_id FROM membership WHERE id = :id")
                .bind("id", membership)
                .map(row -> id(row, "organisation_id"))
                .one()
                .filter(caller::actsFor)
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", membership)));
    }
}
