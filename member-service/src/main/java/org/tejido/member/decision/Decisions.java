package org.tejido.member.decision;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Decisions {

    /** What is asked while a membership is in that stage. */
    private static final Map<String, Matter> ASKED =
            Map.of("applied", Matter.ADMISSION, "heard", Matter.EXCLUSION, "appealed", Matter.APPEAL);

    private static final String WHOLE = """
            SELECT d.*, s.ratification, r.ratified_on, r.minutes_number AS ratification_minutes,
                   (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                 'name', v.name, 'seatId', v.seat_id, 'organisationId', v.organisation_id,
                                 'conflict', v.conflict, 'vote', v.vote)) ORDER BY v.position)
                      FROM decision_vote v WHERE v.decision_id = d.id) AS votes
              FROM decision d
              JOIN statutes s ON s.from_day = d.statutes
              LEFT JOIN decision_ratification r ON r.decision_id = d.id
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final History history;

    Decisions(DatabaseClient database, JsonMapper json, History history) {
        this.database = database;
        this.json = json;
        this.history = history;
    }

    /**
     * The recorded decision from which a step follows that the caller takes on a membership that he holds, if there is one.
     * Fails with {@link DecisionDisagrees}, or with {@link DecisionUnknown} where another is named.
     */
    public Mono<Optional<UUID>> agreed(UUID membership, long version, boolean approved, @Nullable UUID named) {
        return database.sql("""
                        SELECT id, approved FROM decision
                         WHERE membership_id = :membership AND membership_version = :version
                        """)
                .bind("membership", membership)
                .bind("version", version)
                .map(row -> new Recorded(id(row, "id"), Rows.get(row, "approved", Boolean.class)))
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(recorded -> agreed(recorded, approved, named));
    }

    /** The same for a step that nobody may take without; fails with {@link DecisionMissing}, too. */
    public Mono<UUID> required(UUID membership, long version, boolean approved) {
        return agreed(membership, version, approved, null).map(decision -> decision.orElseThrow(DecisionMissing::new));
    }

    private static Optional<UUID> agreed(Optional<Recorded> recorded, boolean approved, @Nullable UUID named) {
        if (named != null && recorded.filter(it -> it.id.equals(named)).isEmpty()) {
            throw new DecisionUnknown();
        }
        recorded.filter(it -> it.approved != approved).ifPresent(it -> {
            throw new DecisionDisagrees(it.id);
        });
        return recorded.map(Recorded::id);
    }

    /** Held until the transaction ends, so that no step is taken meanwhile. */
    Mono<Decision.Subject> subject(UUID membership, ExpectedVersion expected) {
        return database.sql("""
                        SELECT organisation_id, stage, version,
                               CASE stage WHEN 'heard' THEN greatest(heard_on, hearing_from) WHEN 'appealed' THEN appealed_on
                                    ELSE applied_on END AS open
                          FROM membership WHERE id = :id
                           FOR NO KEY UPDATE
                        """)
                .bind("id", membership)
                .map(row -> subject(membership, expected, row))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", membership)));
    }

    private static Decision.Subject subject(UUID membership, ExpectedVersion expected, Readable row) {
        expected.require(number(row, "version"), "membership", membership);
        var stage = text(row, "stage");
        var matter = Optional.ofNullable(ASKED.get(stage))
                .orElseThrow(() -> new WrongStage("membership", membership, stage));
        return new Decision.Subject(membership, expected.value(), id(row, "organisation_id"), matter, day(row, "open"));
    }

    /** Fails with {@link DecisionExists}, or with {@link DecidedAlready}. */
    Mono<UUID> add(Decision decision, Caller by) {
        var about = decision.about();
        var ballot = decision.ballot();
        return database.sql("""
                        INSERT INTO decision (id, membership_id, membership_version, organisation_id, matter, body, met_on,
                                              majority, statutes, approved, yes, no, abstentions, absent, minutes_number,
                                              minutes_url, minutes_sha256, recorded_by)
                        VALUES (:id, :membership, :version, :organisation, :matter, :body, :metOn, :majority, :statutes,
                                :approved, :yes, :no, :abstentions, :absent, :number, :url, :sha256, :by)
                        """)
                .bind("id", decision.id())
                .bind("membership", about.membership())
                .bind("version", about.version())
                .bind("organisation", about.organisation())
                .bind("matter", about.matter().word())
                .bind("body", decision.body().word())
                .bind("metOn", decision.metOn())
                .bind("majority", decision.majority().word())
                .bind("statutes", decision.statutes())
                .bind("approved", decision.approved())
                .bind("yes", ballot.count(Ballot.Choice.YES))
                .bind("no", ballot.count(Ballot.Choice.NO))
                .bind("abstentions", ballot.count(Ballot.Choice.ABSTENTION))
                .bind("absent", ballot.count(Ballot.Choice.ABSENT))
                .bind("number", nullable(decision.minutes().number()))
                .bind("url", nullable(decision.minutes().url()))
                .bind("sha256", nullable(decision.minutes().sha256()))
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("decision_pkey"), _ -> new DecisionExists(decision.id()))
                .onErrorMap(violated("decision_once"), _ -> new DecidedAlready())
                .thenMany(Flux.range(0, ballot.votes().size()))
                .concatMap(place -> add(decision.id(), place, ballot.votes().get(place)))
                .then(tell(decision))
                .thenReturn(decision.id());
    }

    private Mono<Void> add(UUID decision, int place, Ballot.Vote vote) {
        return database.sql("""
                        INSERT INTO decision_vote (decision_id, position, name, seat_id, organisation_id, conflict, vote)
                        VALUES (:decision, :position, :name, :seat, :organisation, :conflict, :vote)
                        """)
                .bind("decision", decision)
                .bind("position", place + 1)
                .bind("name", nullable(vote.name()))
                .bind("seat", nullable(vote.seat(), UUID.class))
                .bind("organisation", nullable(vote.organisation(), UUID.class))
                .bind("conflict", vote.conflict())
                .bind("vote", vote.choice().word())
                .then();
    }

    private Mono<Void> tell(Decision decision) {
        return history.write(
                decision.about().organisation(),
                "member.%s.%s"
                        .formatted(decision.about().matter().word(), decision.approved() ? "approved" : "refused"),
                decision.id(),
                1,
                Map.of("body", decision.body().word(), "on", decision.metOn().toString()),
                "/api/decisions/" + decision.id());
    }

    /** Fails with {@link DecisionRatified}. */
    Mono<Void> ratify(DecisionView decision, DecisionForms.Ratification form, Caller by) {
        return database.sql("""
                        INSERT INTO decision_ratification (decision_id, ratified_on, minutes_number, recorded_by)
                        VALUES (:decision, :on, :number, :by)
                        """)
                .bind("decision", decision.decisionId())
                .bind("on", form.ratifiedOn())
                .bind("number", form.minutesNumber().strip())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("decision_ratification_pkey"), _ -> new DecisionRatified())
                .then(Mono.defer(() -> history.write(
                        decision.organisationId(),
                        "member.decision.ratified",
                        decision.decisionId(),
                        2,
                        Map.of("on", form.ratifiedOn().toString()),
                        "/api/decisions/" + decision.decisionId())));
    }

    /** For the organisation concerned and the team; fails with {@link NotFound}. */
    Mono<DecisionView> view(UUID decision, Caller caller) {
        return database.sql(WHOLE + "WHERE d.id = :id")
                .bind("id", decision)
                .map(row -> view(row, caller))
                .one()
                .filter(view -> caller.actsFor(view.organisationId()))
                .switchIfEmpty(Mono.error(() -> new NotFound("decision", decision)));
    }

    /** On one membership, the latest first: a handful. Fails with {@link NotFound} where the caller may not know of it. */
    Mono<List<DecisionView>> on(UUID membership, Caller caller) {
        return database.sql("SELECT organisation_id FROM membership WHERE id = :id")
                .bind("id", membership)
                .map(row -> id(row, "organisation_id"))
                .one()
                .filter(caller::actsFor)
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", membership)))
                .thenMany(database.sql(WHOLE + "WHERE d.membership_id = :id ORDER BY d.membership_version DESC")
                        .bind("id", membership)
                        .map(row -> view(row, caller))
                        .all())
                .collectList();
    }

    private DecisionView view(Readable row, Caller caller) {
        var ratifiedOn = row.get("ratified_on", LocalDate.class);
        var asked = text(row, "body").equals("board") && Rows.get(row, "ratification", Boolean.class);
        return new DecisionView(
                id(row, "id"),
                id(row, "membership_id"),
                id(row, "organisation_id"),
                text(row, "matter"),
                text(row, "body"),
                day(row, "met_on"),
                text(row, "majority"),
                day(row, "statutes"),
                Rows.get(row, "approved", Boolean.class) ? "approved" : "refused",
                !asked ? "none" : ratifiedOn == null ? "pending" : "done",
                ratifiedOn,
                row.get("ratification_minutes", String.class),
                row.get("minutes_number", String.class),
                caller.isTeam() ? row.get("minutes_url", String.class) : null,
                caller.isTeam() ? row.get("minutes_sha256", String.class) : null,
                caller.isTeam() ? tally(row) : null,
                caller.isTeam() ? votes(row) : null);
    }

    private static DecisionView.Tally tally(Readable row) {
        return new DecisionView.Tally(
                Rows.get(row, "yes", Integer.class),
                Rows.get(row, "no", Integer.class),
                Rows.get(row, "abstentions", Integer.class),
                Rows.get(row, "absent", Integer.class));
    }

    private List<DecisionView.VoteView> votes(Readable row) {
        return Arrays.asList(
                json.readValue(Rows.get(row, "votes", Json.class).asString(), DecisionView.VoteView[].class));
    }

    private record Recorded(UUID id, boolean approved) {}
}
