package org.tejido.member.onboarding;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class Cases {

    private static final String COLUMNS = """
            SELECT id, pipeline_id, organisation_id, membership_id, owner, stage, state, reason, version
              FROM onboarding_case
            """;

    private final DatabaseClient database;
    private final CaseRecord told;

    Cases(DatabaseClient database, CaseRecord told) {
        this.database = database;
        this.told = told;
    }

    /** As the caller has read it and in that state; a stranger is told that there is none. */
    <C extends OnboardingCase> Mono<C> get(UUID id, ExpectedVersion expected, Class<C> state, Caller caller) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(Cases::read)
                .one()
                .filter(found -> caller.actsFor(found.about().organisation()))
                .switchIfEmpty(Mono.error(() -> new NotFound("onboarding-case", id)))
                .map(found -> {
                    expected.require(found.version(), "onboarding-case", id);
                    if (!state.isInstance(found)) {
                        throw new WrongStage("onboarding-case", id, word(found));
                    }
                    return state.cast(found);
                });
    }

    /** The one in which the organisation goes through that pipeline now, if it does. Whoever reads it keeps it. */
    Mono<OnboardingCase.Live> findLive(UUID organisation, UUID pipeline) {
        return database.sql(COLUMNS + """
                         WHERE organisation_id = :organisation AND pipeline_id = :pipeline AND state IN ('open', 'parked')
                           FOR UPDATE
                        """)
                .bind("organisation", organisation)
                .bind("pipeline", pipeline)
                .map(Cases::read)
                .one()
                .cast(OnboardingCase.Live.class);
    }

    /** The live one about that application, if there is one; memberships older than onboarding have none. */
    Mono<OnboardingCase.Live> findLiveOf(UUID membership) {
        return database.sql(COLUMNS + """
                         WHERE membership_id = :membership AND state IN ('open', 'parked')
                           FOR UPDATE
                        """)
                .bind("membership", membership)
                .map(Cases::read)
                .one()
                .cast(OnboardingCase.Live.class);
    }

    /** Fails with {@link PaperUnknown}; it stays until the transaction ends. */
    Mono<Void> requirePaper(UUID file, UUID organisation) {
        return database.sql(
                        "SELECT id FROM organisation_file WHERE id = :id AND organisation_id = :organisation FOR KEY SHARE")
                .bind("id", file)
                .bind("organisation", organisation)
                .fetch()
                .one()
                .switchIfEmpty(Mono.error(PaperUnknown::new))
                .then();
    }

    /** Codes of what is ticked and still counts on that day. */
    Mono<Set<String>> done(UUID id, LocalDate today) {
        return database.sql("""
                        SELECT requirement
                          FROM (SELECT DISTINCT ON (requirement) requirement, what, valid_until
                                  FROM onboarding_fact WHERE case_id = :id AND what IN ('ticked', 'unticked')
                                 ORDER BY requirement, sequence DESC) latest
                         WHERE what = 'ticked' AND (valid_until IS NULL OR valid_until >= :today)
                        """)
                .bind("id", id)
                .bind("today", today)
                .map(row -> text(row, "requirement"))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<OnboardingCase.Open> add(Change<OnboardingCase.Open> change, Caller by) {
        var open = change.state();
        return bind(open, database.sql("""
                        INSERT INTO onboarding_case (id, pipeline_id, organisation_id, membership_id, owner, stage, state,
                                                     reason, version)
                        VALUES (:id, :pipeline, :organisation, :membership, :owner, :stage, :state, :reason, :version)
                        """))
                .bind("pipeline", open.about().pipeline())
                .bind("organisation", open.about().organisation())
                .then()
                .onErrorMap(
                        violated("onboarding_case_pkey"),
                        _ -> new CaseExists(open.about().id()))
                .onErrorMap(
                        violated("onboarding_case_live"),
                        _ -> new CaseAlreadyOpen(open.about().organisation()))
                .then(told.record(change, by));
    }

    <C extends OnboardingCase> Mono<C> save(Change<C> change, Caller by) {
        var id = change.state().about().id();
        return bind(change.state(), database.sql("""
                        UPDATE onboarding_case
                           SET membership_id = :membership, owner = :owner, stage = :stage, state = :state,
                               reason = :reason, version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("onboarding-case", id)))
                .then(told.record(change, by));
    }

    private static GenericExecuteSpec bind(OnboardingCase it, GenericExecuteSpec statement) {
        var reason =
                switch (it) {
                    case OnboardingCase.Open _ -> null;
                    case OnboardingCase.Parked parked -> parked.reason();
                    case OnboardingCase.Won won -> won.reason();
                    case OnboardingCase.Lost lost -> lost.reason();
                };
        return statement
                .bind("id", it.about().id())
                .bind("membership", nullable(it.about().membership(), UUID.class))
                .bind("owner", nullable(it.about().owner(), UUID.class))
                .bind("stage", it.stage())
                .bind("state", word(it))
                .bind("reason", nullable(reason))
                .bind("version", it.version());
    }

    private static OnboardingCase read(Readable row) {
        var about = new OnboardingCase.About(
                id(row, "id"),
                id(row, "pipeline_id"),
                id(row, "organisation_id"),
                row.get("membership_id", UUID.class),
                row.get("owner", UUID.class));
        var stage = text(row, "stage");
        var version = number(row, "version");
        var state = text(row, "state");
        return switch (state) {
            case "open" -> new OnboardingCase.Open(about, stage, version);
            case "parked" -> new OnboardingCase.Parked(about, stage, text(row, "reason"), version);
            case "won" -> new OnboardingCase.Won(about, stage, row.get("reason", String.class), version);
            case "lost" -> new OnboardingCase.Lost(about, stage, text(row, "reason"), version);
            default -> throw new IllegalStateException("No state: " + state);
        };
    }

    private static String word(OnboardingCase it) {
        return switch (it) {
            case OnboardingCase.Open _ -> "open";
            case OnboardingCase.Parked _ -> "parked";
            case OnboardingCase.Won _ -> "won";
            case OnboardingCase.Lost _ -> "lost";
        };
    }
}
