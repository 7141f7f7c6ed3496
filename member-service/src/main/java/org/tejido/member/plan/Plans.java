package org.tejido.member.plan;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Role;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
public class Plans {

    private static final String COLUMNS = """
            SELECT id, number, previous_id, state, title_es, title_en, from_year, to_year, decided_by, approved_on, closed_on,
                   version
              FROM plan
            """;

    private final DatabaseClient database;

    Plans(DatabaseClient database) {
        this.database = database;
    }

    /** Whoever may not read it is told that there is none. */
    public Mono<Plan> readable(UUID id, Caller caller) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(Plans::read)
                .one()
                .filter(plan -> mayRead(plan, caller))
                .switchIfEmpty(Mono.error(() -> new NotFound("plan", id)));
    }

    /** It stays a draft until the transaction ends; fails with {@link NotFound} or {@link WrongStage}. */
    public Mono<Plan.Draft> holdDraft(UUID id) {
        return hold(id, "FOR SHARE", Plan.Draft.class);
    }

    /** It stays the one that counts until the transaction ends; fails with {@link NotFound} or {@link WrongStage}. */
    public Mono<Plan.Approved> holdApproved(UUID id) {
        return hold(id, "FOR SHARE", Plan.Approved.class);
    }

    <P extends Plan> Mono<P> get(UUID id, ExpectedVersion expected, Class<P> stage) {
        return hold(id, "FOR UPDATE", stage).doOnNext(plan -> expected.require(plan.version(), "plan", id));
    }

    /** Fails with {@link PlanExists}, or with {@link ReviewUnderWay}. */
    Mono<Plan.Draft> add(Plan.Draft draft, Caller by) {
        return bind(draft, database.sql("""
                        INSERT INTO plan (id, number, previous_id, state, title_es, title_en, from_year, to_year, decided_by,
                                          approved_on, closed_on, version, recorded_by)
                        VALUES (:id, :number, :previous, :state, :titleEs, :titleEn, :fromYear, :toYear, :decidedBy,
                                :approvedOn, :closedOn, :version, :by)
                        """))
                .bind("number", draft.about().number())
                .bind("previous", nullable(draft.about().previous(), UUID.class))
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("plan_pkey"), _ -> new PlanExists())
                .onErrorMap(violated("plan_review"), _ -> new ReviewUnderWay())
                .thenReturn(draft);
    }

    <P extends Plan> Mono<P> save(P plan) {
        return bind(plan, database.sql("""
                        UPDATE plan
                           SET state = :state, title_es = :titleEs, title_en = :titleEn, from_year = :fromYear,
                               to_year = :toYear, decided_by = :decidedBy, approved_on = :approvedOn, closed_on = :closedOn,
                               version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(
                        Mono.error(() -> new StaleVersion("plan", plan.about().id())))
                .thenReturn(plan);
    }

    Mono<Void> remove(UUID id) {
        return database.sql("DELETE FROM plan_action WHERE plan_id = :id")
                .bind("id", id)
                .then()
                .then(database.sql("DELETE FROM indicator WHERE plan_id = :id")
                        .bind("id", id)
                        .then())
                .then(database.sql("DELETE FROM plan WHERE id = :id")
                        .bind("id", id)
                        .then());
    }

    /** The one that counts, if there is one. */
    Mono<Plan.Approved> findApproved() {
        return database.sql(COLUMNS + "WHERE state = 'approved' FOR UPDATE")
                .map(Plans::read)
                .one()
                .cast(Plan.Approved.class);
    }

    Mono<Integer> lines(UUID id) {
        return database.sql("SELECT CAST(count(*) AS integer) AS lines FROM plan_line WHERE plan_id = :id")
                .bind("id", id)
                .map(row -> Rows.get(row, "lines", Integer.class))
                .one();
    }

    static boolean mayRead(Plan plan, Caller caller) {
        return switch (plan) {
            case Plan.Approved _ -> true;
            case Plan.Closed _ -> caller.isTeam() || caller.role() == Role.MEMBER;
            case Plan.Draft _ -> caller.isTeam();
        };
    }

    private <P extends Plan> Mono<P> hold(UUID id, String lock, Class<P> stage) {
        return database.sql(COLUMNS + "WHERE id = :id " + lock)
                .bind("id", id)
                .map(Plans::read)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("plan", id)))
                .map(plan -> {
                    if (!stage.isInstance(plan)) {
                        throw new WrongStage("plan", id, plan.state());
                    }
                    return stage.cast(plan);
                });
    }

    private static GenericExecuteSpec bind(Plan plan, GenericExecuteSpec statement) {
        var about = plan.about();
        var decided = Decided.of(plan);
        return statement
                .bind("id", about.id())
                .bind("state", plan.state())
                .bind("titleEs", about.titleEs())
                .bind("titleEn", about.titleEn())
                .bind("fromYear", about.fromYear())
                .bind("toYear", about.toYear())
                .bind("decidedBy", nullable(decided.by))
                .bind("approvedOn", nullable(decided.approvedOn, LocalDate.class))
                .bind("closedOn", nullable(decided.closedOn, LocalDate.class))
                .bind("version", plan.version());
    }

    private record Decided(
            @Nullable String by,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate closedOn) {

        static Decided of(Plan plan) {
            return switch (plan) {
                case Plan.Draft _ -> new Decided(null, null, null);
                case Plan.Approved approved -> new Decided(approved.decidedBy(), approved.approvedOn(), null);
                case Plan.Closed closed -> new Decided(closed.decidedBy(), closed.approvedOn(), closed.closedOn());
            };
        }
    }

    private static Plan read(Readable row) {
        var about = new Plan.About(
                id(row, "id"),
                Rows.get(row, "number", Integer.class),
                row.get("previous_id", UUID.class),
                text(row, "title_es"),
                text(row, "title_en"),
                Rows.get(row, "from_year", Integer.class),
                Rows.get(row, "to_year", Integer.class));
        var version = number(row, "version");
        var state = text(row, "state");
        return switch (state) {
            case "draft" -> new Plan.Draft(about, version);
            case "approved" -> new Plan.Approved(about, text(row, "decided_by"), day(row, "approved_on"), version);
            case "closed" ->
                new Plan.Closed(
                        about, text(row, "decided_by"), day(row, "approved_on"), day(row, "closed_on"), version);
            default -> throw new IllegalStateException("No state: " + state);
        };
    }
}
