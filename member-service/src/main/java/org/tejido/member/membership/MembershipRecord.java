package org.tejido.member.membership;

import static org.tejido.member.sql.Columns.nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.member.standing.Milestone.What;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Sets down what was decided and by whom, tells it, and writes it into the organisation's history. Only added to. */
@Repository
class MembershipRecord {

    private final DatabaseClient database;
    private final Outbox outbox;
    private final MembershipMessages messages;
    private final History history;

    MembershipRecord(DatabaseClient database, Outbox outbox, MembershipMessages messages, History history) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
        this.history = history;
    }

    /** @param told how many messages the membership has told, this one included if it is told */
    <M extends Membership> Mono<M> record(Change<M> change, long told, Optional<UUID> decision, Caller by) {
        return Mono.defer(() -> {
            var fact = (MembershipFact) change.fact();
            var version = change.state().version();
            return add(fact, version, decision, by)
                    .then(tell(fact, told))
                    .then(Mono.defer(() -> history.write(
                            fact.organisation().value(),
                            "member.membership." + what(fact).word(),
                            fact.id().value(),
                            version,
                            parameters(fact),
                            "/api/memberships/" + fact.id())))
                    .thenReturn(change.state());
        });
    }

    private Mono<Void> tell(MembershipFact fact, long told) {
        return switch (fact) {
            case MembershipFact.Told it -> outbox.tell(messages.of(it, told));
            case MembershipFact.Confidential _ -> Mono.empty();
        };
    }

    private Mono<Void> add(MembershipFact fact, long sequence, Optional<UUID> decision, Caller by) {
        var admitted = fact instanceof MembershipFact.Admitted it ? it : null;
        return database.sql("""
                        INSERT INTO membership_fact (membership_id, sequence, organisation_id, what, happens_on, tier, since,
                                                     reason, decision_id, kind, recorded_by)
                        VALUES (:membership, :sequence, :organisation, :what, :on, :tier, :since, :reason, :decision,
                                :kind, :by)
                        """)
                .bind("membership", fact.id().value())
                .bind("sequence", sequence)
                .bind("organisation", fact.organisation().value())
                .bind("what", what(fact).word())
                .bind("on", fact.on())
                .bind("tier", nullable(admitted == null ? null : admitted.tier().word()))
                .bind("since", nullable(admitted == null ? null : admitted.since(), LocalDate.class))
                .bind("reason", nullable(reason(fact)))
                .bind("decision", nullable(decision.orElse(null), UUID.class))
                .bind("kind", nullable(kind(fact)))
                .bind("by", by.name())
                .then();
    }

    private static What what(MembershipFact fact) {
        return switch (fact) {
            case MembershipFact.Applied _ -> What.APPLIED;
            case MembershipFact.Admitted _ -> What.ADMITTED;
            case MembershipFact.Rejected _ -> What.REJECTED;
            case MembershipFact.Suspended _ -> What.SUSPENDED;
            case MembershipFact.Resumed _ -> What.RESUMED;
            case MembershipFact.Accused _ -> What.ACCUSED;
            case MembershipFact.Heard _ -> What.HEARD;
            case MembershipFact.Excluded _ -> What.EXCLUDED;
            case MembershipFact.Dismissed _ -> What.DISMISSED;
            case MembershipFact.Appealed _ -> What.APPEALED;
            case MembershipFact.Reversed _ -> What.REVERSED;
            case MembershipFact.Reclassified _ -> What.RECLASSIFIED;
            case MembershipFact.Ended _ -> What.ENDED;
        };
    }

    private static Map<String, String> parameters(MembershipFact fact) {
        var id = fact.id().toString();
        return switch (fact) {
            case MembershipFact.Admitted admitted ->
                Map.of(
                        "membershipId", id,
                        "tier", admitted.tier().word(),
                        "since", admitted.since().toString());
            case MembershipFact.Reclassified it ->
                Map.of("membershipId", id, "on", it.on().toString(), "kind", it.kind());
            default -> Map.of("membershipId", id, "on", fact.on().toString());
        };
    }

    private static @Nullable String kind(MembershipFact fact) {
        return switch (fact) {
            case MembershipFact.Applied it -> it.kind();
            case MembershipFact.Admitted it -> it.kind();
            case MembershipFact.Reclassified it -> it.kind();
            default -> null;
        };
    }

    private static @Nullable String reason(MembershipFact fact) {
        return switch (fact) {
            case MembershipFact.Rejected it -> it.reason();
            case MembershipFact.Suspended it -> it.reason();
            case MembershipFact.Accused it -> it.grounds();
            case MembershipFact.Heard it -> it.statement();
            case MembershipFact.Dismissed it -> it.reason();
            case MembershipFact.Appealed it -> it.reasons();
            case MembershipFact.Reclassified it -> it.source();
            case MembershipFact.Ended it -> it.reason();
            case MembershipFact.Applied _,
                    MembershipFact.Admitted _,
                    MembershipFact.Resumed _,
                    MembershipFact.Excluded _,
                    MembershipFact.Reversed _ -> null;
        };
    }
}
