package org.tejido.member.membership;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.sql.Columns;
import org.tejido.member.standing.Milestone;
import org.tejido.platform.life.Change;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class Memberships {

    private static final UUID LAST = new UUID(-1, -1);

    private final DatabaseClient database;
    private final MembershipRecord told;

    Memberships(DatabaseClient database, MembershipRecord told) {
        this.database = database;
        this.told = told;
    }

    /**
     * As the caller has read it and in that stage; {@link NotFound}, {@link StaleVersion} or {@link WrongStage} as errors. Held
     * until the transaction ends: what is read beside it, such as a decision, does not change meanwhile.
     */
    <M extends Membership> Mono<M> get(MembershipId id, ExpectedVersion expected, Class<M> stage) {
        return database.sql(MembershipRow.COLUMNS + "WHERE m.id = :id FOR NO KEY UPDATE OF m")
                .bind("id", id.value())
                .map(MembershipRow::membership)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", id)))
                .map(membership -> {
                    if (membership.version() != expected.value()) {
                        throw new StaleVersion("membership", id);
                    }
                    if (!stage.isInstance(membership)) {
                        throw new WrongStage("membership", id, MembershipRow.stage(membership));
                    }
                    return stage.cast(membership);
                });
    }

    /** For the organisation concerned and the team; fails with {@link NotFound}. */
    Mono<ShownMembership> show(MembershipId id, Caller caller) {
        return database.sql(MembershipRow.COLUMNS + "WHERE m.id = :id")
                .bind("id", id.value())
                .map(Memberships::shown)
                .one()
                .filter(shown ->
                        caller.actsFor(shown.membership().organisation().value()))
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", id)));
    }

    /** The latest application first; those of the caller's own organisation, or all for the team. */
    Mono<Page<ShownMembership>> list(Filter filter, PageRequest page, Caller caller) {
        var after = page.after();
        return database.sql(MembershipRow.COLUMNS + """
                         WHERE (:team OR m.organisation_id = :own)
                           AND (CAST(:stage AS text) IS NULL OR m.stage = :stage)
                           AND (CAST(:organisation AS uuid) IS NULL OR m.organisation_id = :organisation)
                           AND (m.applied_on, m.id) < (:afterDay, :afterId)
                         ORDER BY m.applied_on DESC, m.id DESC
                         LIMIT :rows
                        """)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("stage", nullable(filter.stage()))
                .bind("organisation", nullable(filter.organisation(), UUID.class))
                .bind("afterDay", after == null ? Columns.END_OF_TIME : Columns.day(after, 0))
                .bind("afterId", after == null ? LAST : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(Memberships::shown)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), ShownMembership::place));
    }

    /** The facts that an organisation's standing follows from. */
    Mono<List<Milestone>> milestones(UUID organisation) {
        return database.sql("""
                        SELECT membership_id, sequence, what, happens_on
                          FROM membership_fact WHERE organisation_id = :organisation
                        """)
                .bind("organisation", organisation)
                .map(row -> new Milestone(
                        id(row, "membership_id"),
                        number(row, "sequence"),
                        Milestone.What.of(text(row, "what")),
                        day(row, "happens_on")))
                .all()
                .collectList();
    }

    Mono<Membership.Applied> add(Change<Membership.Applied> change, Caller by) {
        var applied = change.state();
        return MembershipRow.bind(applied, database.sql("""
                        INSERT INTO membership (id, organisation_id, stage, applied_on, tier, admitted_on, since,
                                                rejected_on, ended_on, reason, version)
                        VALUES (:id, :organisation, :stage, :appliedOn, :tier, :admittedOn, :since,
                                :rejectedOn, :endedOn, :reason, :version)
                        """))
                .bind("organisation", applied.organisation().value())
                .bind("appliedOn", applied.appliedOn())
                .then()
                .onErrorMap(violated("membership_pkey"), _ -> new MembershipExists(applied.id()))
                .onErrorMap(violated("membership_open"), _ -> new MembershipAlreadyOpen(applied.organisation()))
                .then(told.record(change, Optional.empty(), by));
    }

    <M extends Membership> Mono<M> save(Change<M> change, Caller by) {
        return save(change, Optional.empty(), by);
    }

    /** @param decision the recorded one that the step follows from, if there is one */
    <M extends Membership> Mono<M> save(Change<M> change, Optional<UUID> decision, Caller by) {
        var membership = change.state();
        return MembershipRow.bind(membership, database.sql("""
                        UPDATE membership
                           SET stage = :stage, tier = :tier, admitted_on = :admittedOn, since = :since,
                               rejected_on = :rejectedOn, ended_on = :endedOn, reason = :reason, version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("membership_overlap"), _ -> new StillAMember(membership.organisation()))
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("membership", membership.id())))
                .then(told.record(change, decision, by));
    }

    private static ShownMembership shown(Readable row) {
        return new ShownMembership(
                MembershipRow.membership(row), text(row, "organisation_name"), row.get("decision_id", UUID.class));
    }

    /** @param decision from which its last step follows that follows from one */
    record ShownMembership(
            Membership membership,
            String organisationName,
            @Nullable UUID decision) {

        Cursor place() {
            return Cursor.of(membership.appliedOn().toEpochDay(), membership.id());
        }
    }

    record Filter(@Nullable String stage, @Nullable UUID organisation) {

        private static final Set<String> STAGES = Set.of("applied", "active", "rejected", "ended");

        Filter {
            if (stage != null && !STAGES.contains(stage)) {
                throw new Malformed("stage-unknown", "A membership is applied, active, rejected or ended.");
            }
        }
    }
}
