package org.tejido.member.onboarding;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases to look at. */
@Repository
public class Board {

    /** Of one pipeline; a cluster has some dozens under way. */
    private static final int MOST = 1000;

    private static final UUID LAST = new UUID(-1, -1);

    private static final TypeReference<Map<String, Tick>> TICKS = new TypeReference<>() {};

    /**
     * The clock of a stage starts when a case comes into it, and anew when it was parked and goes on or its
     * organisation applies.
     */
    private static final String COLUMNS = """
            SELECT c.id, c.organisation_id, o.name AS organisation_name, c.owner, c.stage, c.state, c.version,
                   c.pipeline_id, c.membership_id, c.reason,
                   CASE c.state WHEN 'open' THEN CAST(CAST(:today AS date) - entered.happens_on AS bigint) END AS days,
                   c.state = 'open' AND CAST(:today AS date) - entered.happens_on > s.limit_days AS stalled
              FROM onboarding_case c
              JOIN organisation o ON o.id = c.organisation_id
              JOIN onboarding_stage s ON s.pipeline_id = c.pipeline_id AND s.code = c.stage
              JOIN LATERAL (SELECT f.happens_on FROM onboarding_fact f
                             WHERE f.case_id = c.id AND f.what IN ('opened', 'applied', 'moved', 'resumed')
                             ORDER BY f.sequence DESC LIMIT 1) entered ON true
            """;

    private static final String TICKED = """
            SELECT coalesce(jsonb_object_agg(latest.requirement,
                              jsonb_build_object('on', latest.happens_on, 'until', latest.valid_until, 'file',
                                (SELECT f.id FROM organisation_file f WHERE f.id = latest.file_id))), '{}') AS ticks
              FROM (SELECT DISTINCT ON (requirement) requirement, what, happens_on, valid_until, file_id
                      FROM onboarding_fact WHERE case_id = :id AND what IN ('ticked', 'unticked')
                     ORDER BY requirement, sequence DESC) latest
             WHERE latest.what = 'ticked'
            """;

    private final DatabaseClient database;
    private final Pipelines pipelines;
    private final ClusterCalendar calendar;
    private final JsonMapper json;

    Board(DatabaseClient database, Pipelines pipelines, ClusterCalendar calendar, JsonMapper json) {
        this.database = database;
        this.pipelines = pipelines;
        this.calendar = calendar;
        this.json = json;
    }

    /** Live cases, the stalled first, then those that are longest in their stage. */
    Mono<BoardView> of(@Nullable UUID pipeline) {
        return pipelines.get(pipeline).zipWhen(found -> cards(found.pipelineId()), Board::board);
    }

    /** For the team and for the organisation itself; fails with {@link NotFound}. */
    Mono<CaseView> show(UUID id, Caller caller) {
        return database.sql(COLUMNS + "WHERE c.id = :id")
                .bind("today", calendar.today())
                .bind("id", id)
                .map(Shown::of)
                .one()
                .filter(shown -> caller.actsFor(shown.card().organisationId()))
                .switchIfEmpty(Mono.error(() -> new NotFound("onboarding-case", id)))
                .flatMap(shown -> Mono.zip(pipelines.get(shown.pipeline()), ticks(id))
                        .map(about -> shown.view(about.getT1(), about.getT2(), calendar.today(), caller)));
    }

    /** The one about that application; fails with {@link NotFound}, as for memberships older than onboarding. */
    Mono<UUID> caseOf(UUID membership) {
        return database.sql("SELECT id FROM onboarding_case WHERE membership_id = :membership")
                .bind("membership", membership)
                .map(row -> id(row, "id"))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("onboarding-case", membership)));
    }

    /** All for the team, or those of an organisation; the caller's own for everybody else. The newest id first. */
    Mono<Page<CaseLine>> list(@Nullable UUID organisation, PageRequest page, Caller caller) {
        if (organisation != null && !caller.actsFor(organisation)) {
            throw new NotFound("organisation", organisation);
        }
        return database.sql(COLUMNS + """
                         WHERE (:team OR c.organisation_id = :own)
                           AND (CAST(:organisation AS uuid) IS NULL OR c.organisation_id = :organisation)
                           AND c.id < :after
                         ORDER BY c.id DESC
                         LIMIT :rows
                        """)
                .bind("today", calendar.today())
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("organisation", nullable(organisation, UUID.class))
                .bind("after", page.after() == null ? LAST : page.after().id(0))
                .bind("rows", page.limit() + 1)
                .map(row -> Shown.of(row).line())
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), line -> Cursor.of(line.caseId())));
    }

    /**
     * Open cases that are longer in their stage than its limit, the longest first.
     *
     * @param owner whose; all where null
     */
    public Mono<List<CaseLine>> stalled(@Nullable UUID owner) {
        return database.sql("SELECT * FROM (" + COLUMNS + """
                         WHERE c.state = 'open' AND (CAST(:owner AS uuid) IS NULL OR c.owner = :owner)) live
                         WHERE live.stalled
                         ORDER BY live.days DESC, live.id
                         LIMIT :most
                        """)
                .bind("today", calendar.today())
                .bind("owner", nullable(owner, UUID.class))
                .bind("most", MOST)
                .map(row -> Shown.of(row).line())
                .all()
                .collectList();
    }

    private Mono<Map<String, List<BoardView.Card>>> cards(UUID pipeline) {
        return database.sql(COLUMNS + """
                         WHERE c.pipeline_id = :pipeline AND c.state IN ('open', 'parked')
                         ORDER BY stalled DESC, days DESC NULLS LAST, c.id
                         LIMIT :most
                        """)
                .bind("today", calendar.today())
                .bind("pipeline", pipeline)
                .bind("most", MOST)
                .map(Shown::of)
                .all()
                .collect(Collectors.groupingBy(Shown::stage, Collectors.mapping(Shown::card, Collectors.toList())));
    }

    private Mono<Map<String, Tick>> ticks(UUID id) {
        return database.sql(TICKED)
                .bind("id", id)
                .map(row -> json.readValue(Rows.get(row, "ticks", Json.class).asString(), TICKS))
                .one();
    }

    private static BoardView board(Pipeline pipeline, Map<String, List<BoardView.Card>> cards) {
        return new BoardView(
                pipeline.pipelineId(),
                pipeline.titleEs(),
                pipeline.titleEn(),
                pipeline.stages().stream()
                        .map(stage -> new BoardView.Column(
                                stage.code(),
                                stage.titleEs(),
                                stage.titleEn(),
                                stage.limitDays(),
                                cards.getOrDefault(stage.code(), List.of())))
                        .toList());
    }

    /** @param file as long as it is there */
    record Tick(
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable UUID file) {

        boolean countsOn(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }

    private record Shown(
            UUID pipeline,
            String stage,
            String state,
            @Nullable UUID membership,
            @Nullable String reason,
            BoardView.Card card) {

        static Shown of(Readable row) {
            var state = text(row, "state");
            var card = new BoardView.Card(
                    id(row, "id"),
                    id(row, "organisation_id"),
                    text(row, "organisation_name"),
                    row.get("owner", UUID.class),
                    state.equals("parked"),
                    row.get("days", Long.class),
                    Rows.get(row, "stalled", Boolean.class),
                    number(row, "version"));
            return new Shown(
                    id(row, "pipeline_id"),
                    text(row, "stage"),
                    state,
                    row.get("membership_id", UUID.class),
                    row.get("reason", String.class),
                    card);
        }

        CaseLine line() {
            return new CaseLine(
                    card.caseId(),
                    pipeline,
                    card.organisationId(),
                    card.organisationName(),
                    membership,
                    stage,
                    state,
                    card.daysInStage(),
                    card.stalled(),
                    card.version());
        }

        CaseView view(Pipeline way, Map<String, Tick> ticks, LocalDate today, Caller caller) {
            var items = way.stages().stream()
                    .flatMap(step -> step.requirements().stream()
                            .map(asked -> item(step.code(), asked, ticks.get(asked.code()), today, caller.isTeam())))
                    .toList();
            var done = items.stream()
                    .filter(CaseView.Item::done)
                    .map(CaseView.Item::code)
                    .collect(Collectors.toSet());
            var here = way.stage(stage);
            return new CaseView(
                    card.caseId(),
                    pipeline,
                    card.organisationId(),
                    card.organisationName(),
                    membership,
                    caller.isTeam() ? card.owner() : null,
                    stage,
                    state,
                    card.daysInStage(),
                    card.stalled(),
                    caller.isTeam() ? reason : null,
                    here.next(),
                    here.missing(done),
                    items,
                    card.version());
        }

        private static CaseView.Item item(
                String stage, Pipeline.Requirement asked, @Nullable Tick tick, LocalDate today, boolean whole) {
            return new CaseView.Item(
                    stage,
                    asked.code(),
                    asked.kind(),
                    asked.titleEs(),
                    asked.titleEn(),
                    asked.mandatory(),
                    asked.tickedBy(),
                    tick != null && tick.countsOn(today),
                    tick == null ? null : tick.on(),
                    tick == null ? null : tick.until(),
                    tick == null || !whole ? null : tick.file());
        }
    }
}
