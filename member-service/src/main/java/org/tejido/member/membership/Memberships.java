package org.tejido.member.membership;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Memberships {

    private static final Set<String> STAGES = Set.of("applied", "active", "rejected", "ended");

    private final DatabaseClient database;
    private final Outbox outbox;
    private final MembershipMessages messages;

    Memberships(DatabaseClient database, Outbox outbox, MembershipMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    Mono<Membership> get(Membership.Id id) {
        return database.sql("SELECT * FROM membership WHERE id = :id")
                .bind("id", id.value())
                .map(Memberships::membership)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", id)));
    }

    /** In that version and that stage: {@link StaleVersion} or {@link WrongStage} as errors. */
    <S extends Membership> Mono<S> get(Membership.Id id, long version, Class<S> stage) {
        return get(id).map(membership -> {
            if (!stage.isInstance(membership)) {
                throw new WrongStage("membership", id, membership.stage());
            }
            if (membership.version() != version) {
                throw new StaleVersion("membership", id);
            }
            return stage.cast(membership);
        });
    }

    Mono<Page<Membership>> list(@Nullable String stage, @Nullable UUID organisation, PageRequest page) {
        if (stage != null && !STAGES.contains(stage)) {
            throw new UnknownStage(stage);
        }
        var statement = database.sql("""
                        SELECT * FROM membership
                         WHERE (:stage::text IS NULL OR stage = :stage)
                           AND (:organisation::uuid IS NULL OR organisation_id = :organisation)
                           AND id > :after
                         ORDER BY id LIMIT :limit
                        """)
                .bind("after", page.after() == null ? new UUID(0, 0) : page.after().id(0))
                .bind("limit", page.limit() + 1);
        statement = bind(statement, "stage", stage, String.class);
        return bind(statement, "organisation", organisation, UUID.class)
                .map(Memberships::membership)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.id())));
    }

    Mono<Membership> add(Change<Membership.Applied> change) {
        var applied = change.state();
        return database.sql("""
                        INSERT INTO membership (id, version, organisation_id, stage, applied_on)
                        VALUES (:id, 1, :organisation, 'applied', :appliedOn)
                        """)
                .bind("id", applied.id().value())
                .bind("organisation", applied.organisation())
                .bind("appliedOn", applied.appliedOn())
                .then()
                .onErrorMap(Constraints.violated("membership_one_open"), _ -> new MembershipUnderWay())
                .onErrorMap(Constraints.violated("membership_pkey"), _ -> new MembershipExists(applied.id()))
                .onErrorMap(
                        Constraints.violated("membership_organisation_id_fkey"),
                        _ -> new NotFound("organisation", applied.organisation()))
                .then(tell(change));
    }

    Mono<Membership> save(Change<? extends Membership> change) {
        var row = MembershipView.of(change.state());
        var statement = database.sql("""
                        UPDATE membership
                           SET version = :version, stage = :stage, tier = :tier, since = :since, ended_on = :endedOn, reason = :reason
                         WHERE id = :id AND version = :version - 1
                        """)
                .bind("id", row.id())
                .bind("version", row.version())
                .bind("stage", row.stage());
        statement = bind(statement, "tier", row.tier(), String.class);
        statement = bind(statement, "since", row.since(), LocalDate.class);
        statement = bind(statement, "endedOn", row.endedOn(), LocalDate.class);
        return bind(statement, "reason", row.reason(), String.class)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("membership", row.id())))
                .then(tell(change));
    }

    private Mono<Membership> tell(Change<? extends Membership> change) {
        var fact = (MembershipFact) change.fact();
        return Mono.defer(() -> outbox.tell(messages.of(fact, change.state().version()))).thenReturn(change.state());
    }

    private static <T> GenericExecuteSpec bind(
            GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }

    private static Membership membership(Readable row) {
        var id = new Membership.Id(Rows.get(row, "id", UUID.class));
        var organisation = Rows.get(row, "organisation_id", UUID.class);
        var appliedOn = Rows.get(row, "applied_on", LocalDate.class);
        var version = Rows.get(row, "version", Long.class);
        return switch (Rows.get(row, "stage", String.class)) {
            case "applied" -> new Membership.Applied(id, organisation, appliedOn, version);
            case "active" -> new Membership.Active(
                    id,
                    organisation,
                    appliedOn,
                    Tier.of(Rows.get(row, "tier", String.class)),
                    Rows.get(row, "since", LocalDate.class),
                    version);
            case "rejected" -> new Membership.Rejected(
                    id, organisation, appliedOn, Rows.get(row, "reason", String.class), version);
            case "ended" -> new Membership.Ended(
                    id,
                    organisation,
                    appliedOn,
                    Tier.of(Rows.get(row, "tier", String.class)),
                    Rows.get(row, "since", LocalDate.class),
                    Rows.get(row, "ended_on", LocalDate.class),
                    Rows.get(row, "reason", String.class),
                    version);
            default -> throw new IllegalStateException("No stage: " + row.get("stage", String.class));
        };
    }
}
