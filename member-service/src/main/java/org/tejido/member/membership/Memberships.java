package org.tejido.member.membership;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.kind.KindSql;
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
    private final ClusterCalendar calendar;

    Memberships(DatabaseClient database, MembershipRecord told, ClusterCalendar calendar) {
        this.database = database;
        this.told = told;
        this.calendar = calendar;
    }

    /**
     * As the caller has read it and in that stage; {@link NotFound}, {@link StaleVersion} or {@link WrongStage} as errors. Held
     * until the transaction ends: what is read beside it, such as a decision, does not change meanwhile.
     */
    <M extends Membership> Mono<M> get(MembershipId id, ExpectedVersion expected, Class<M> stage) {
        return database.sql(MembershipRow.COLUMNS + "WHERE m.id = :id FOR NO KEY UPDATE OF m")
                .bind("today", calendar.today())
                .bind("id", id.value())
                .map(MembershipRow::membership)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", id)))
                .map(membership -> {
                    expected.require(membership.version(), "membership", id);
                    if (!stage.isInstance(membership)) {
                        throw wrongStage(membership);
                    }
                    return stage.cast(membership);
                });
    }

    static WrongStage wrongStage(Membership membership) {
        return new WrongStage("membership", membership.id(), MembershipRow.stage(membership));
    }

    /** The same for the member itself and the team; a stranger is told that there is none. */
    <M extends Membership> Mono<M> get(MembershipId id, ExpectedVersion expected, Class<M> stage, Caller caller) {
        return show(id, caller).then(get(id, expected, stage));
    }

    /** For the organisation concerned and the team; fails with {@link NotFound}. */
    Mono<ShownMembership> show(MembershipId id, Caller caller) {
        return database.sql(MembershipRow.COLUMNS + "WHERE m.id = :id")
                .bind("today", calendar.today())
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
                .bind("today", calendar.today())
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

    /** The kind of the members that an organisation is one of on a day; empty where it is none. */
    Mono<String> findKind(UUID organisation, LocalDate day) {
        return database.sql("SELECT " + KindSql.on(":day") + """
                         AS kind FROM membership m
                         WHERE m.organisation_id = :organisation AND m.admitted_on <= :day
                           AND (m.ended_on IS NULL OR m.ended_on > :day)
                        """)
                .bind("organisation", organisation)
                .bind("day", day)
                .map(row -> text(row, "kind"))
                .one();
    }

    Mono<Membership.Applied> add(Change<Membership.Applied> change, Caller by) {
        var applied = change.state();
        return database.sql("""
                        INSERT INTO membership (id, organisation_id, stage, kind, applied_on, version, told)
                        VALUES (:id, :organisation, :stage, :kind, :appliedOn, :version, 1)
                        """)
                .bind("id", applied.id().value())
                .bind("stage", MembershipRow.stage(applied))
                .bind("version", applied.version())
                .bind("organisation", applied.organisation().value())
                .bind("kind", applied.kind())
                .bind("appliedOn", applied.appliedOn())
                .then()
                .onErrorMap(violated("membership_pkey"), _ -> new MembershipExists(applied.id()))
                .onErrorMap(violated("membership_open"), _ -> new MembershipAlreadyOpen(applied.organisation()))
                .then(told.record(change, 1, Optional.empty(), by));
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
                               live_as = coalesce(:liveAs, live_as), suspended_on = :suspendedOn,
                               suspension_reason = :suspensionReason, accused_on = :accusedOn, grounds = :grounds,
                               hearing_from = :hearingFrom, heard_on = :heardOn, statement = :statement,
                               excluded_on = :excludedOn, appeal_until = :appealUntil, appealed_on = :appealedOn,
                               appeal = :appeal, rejected_on = :rejectedOn, ended_on = :endedOn, ended_how = :endedHow,
                               reason = :reason, version = :version, told = told + :tells
                         WHERE id = :id AND version = :version - 1
                        RETURNING told
                        """))
                .bind("tells", change.fact() instanceof MembershipFact.Told ? 1 : 0)
                .map(row -> number(row, "told"))
                .one()
                .onErrorMap(violated("membership_overlap"), _ -> new StillAMember(membership.organisation()))
                .switchIfEmpty(Mono.error(() -> new StaleVersion("membership", membership.id())))
                .flatMap(count -> told.record(change, count, decision, by));
    }

    private static ShownMembership shown(Readable row) {
        return new ShownMembership(
                MembershipRow.membership(row),
                text(row, "organisation_name"),
                text(row, "kind_today"),
                row.get("decision_id", UUID.class));
    }

    /**
     * @param kind of today; of an application, the one that it is for
     * @param decision from which its last step follows that follows from one
     */
    record ShownMembership(
            Membership membership,
            String organisationName,
            String kind,
            @Nullable UUID decision) {

        Cursor place() {
            return Cursor.of(membership.appliedOn().toEpochDay(), membership.id());
        }
    }

    record Filter(@Nullable String stage, @Nullable UUID organisation) {

        private static final Set<String> STAGES = Set.of(
                "applied", "active", "suspended", "accused", "heard", "excluded", "appealed", "rejected", "ended");

        Filter {
            if (stage != null && !STAGES.contains(stage)) {
                throw new Malformed(
                        "stage-unknown",
                        "A membership is in one of these stages: " + String.join(", ", new TreeSet<>(STAGES)) + ".");
            }
        }
    }
}
