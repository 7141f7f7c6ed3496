package org.tejido.member.indicator;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.Language;
import org.tejido.member.history.Wording;
import org.tejido.member.plan.Plans;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** Members read what is measured; what comes of it, and whom it concerned, is the team's. */
@RestController
class IndicatorController {

    private static final Set<String> GOALS = Set.of("results", "competitiveness", "visibility");
    private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);

    /** What has been recorded at an instant is there for good when no transaction of that time is under way any more. */
    private static final Duration SETTLES = Duration.ofMinutes(1);

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final WriteIndicator writeIndicator;
    private final StateFigure stateFigure;
    private final Indicators indicators;
    private final Dashboard dashboard;
    private final FactsBehind factsBehind;
    private final Plans plans;
    private final ClusterCalendar calendar;

    IndicatorController(
            WriteIndicator writeIndicator,
            StateFigure stateFigure,
            Indicators indicators,
            Dashboard dashboard,
            FactsBehind factsBehind,
            Plans plans,
            ClusterCalendar calendar) {
        this.writeIndicator = writeIndicator;
        this.stateFigure = stateFigure;
        this.indicators = indicators;
        this.dashboard = dashboard;
        this.factsBehind = factsBehind;
        this.plans = plans;
        this.calendar = calendar;
    }

    @Members
    @GetMapping("/api/plans/{id}/indicators")
    Mono<Page<IndicatorView>> list(@PathVariable UUID id, @RequestParam @Nullable String goal, Caller caller) {
        requireGoal(goal);
        return plans.readable(id, caller).then(indicators.of(id, goal)).map(all -> new Page<>(all, null));
    }

    @Team
    @PostMapping("/api/plans/{id}/indicators")
    Mono<ResponseEntity<IndicatorView>> add(@PathVariable UUID id, @Valid @RequestBody IndicatorForms.Said said) {
        return writeIndicator
                .add(id, said)
                .flatMap(indicators::get)
                .map(view -> Versioned.created("/api/indicators/" + view.indicatorId(), view, view.version()));
    }

    @Members
    @GetMapping("/api/indicators/{id}")
    Mono<ResponseEntity<IndicatorView>> get(@PathVariable UUID id, Caller caller) {
        return readable(id, caller).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PatchMapping("/api/indicators/{id}")
    Mono<ResponseEntity<IndicatorView>> revise(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch) {
        return writeIndicator
                .revise(id, expected, patch)
                .then(Mono.defer(() -> indicators.get(id)))
                .map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @DeleteMapping("/api/indicators/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID id, ExpectedVersion expected) {
        return writeIndicator.remove(id, expected);
    }

    @Team
    @PostMapping("/api/indicators/{id}/statements")
    Mono<ResponseEntity<FigureView>> state(
            @PathVariable UUID id,
            @Valid @RequestBody IndicatorForms.NewStatement form,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        var language = Language.accepted(languages);
        var moment = new Dashboard.Moment(form.on(), null);
        return stateFigure
                .state(id, form, caller)
                .then(Mono.defer(() -> indicators.get(id)))
                .flatMap(indicator -> dashboard.of(indicator, moment, language))
                .map(view ->
                        in(language, ResponseEntity.status(HttpStatus.CREATED)).body(view));
    }

    /** @param on left out, today */
    @Team
    @GetMapping("/api/plans/{id}/figures")
    Mono<ResponseEntity<Dashboard.Board>> figures(
            @PathVariable UUID id,
            @RequestParam @Nullable String goal,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Instant knownOn,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        var language = Language.accepted(languages);
        return board(id, goal, on, knownOn, language, caller)
                .map(board -> in(language, ResponseEntity.ok()).body(board));
    }

    @Team
    @GetMapping("/api/plans/{id}/figures.csv")
    Mono<ResponseEntity<byte[]>> sheet(
            @PathVariable UUID id,
            @RequestParam @Nullable String goal,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Instant knownOn,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        var language = Language.accepted(languages);
        return board(id, goal, on, knownOn, language, caller).map(board -> in(language, ResponseEntity.ok())
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"figures-%s.csv\"".formatted(board.on()))
                .body(FigureSheet.of(board, language).getBytes(StandardCharsets.UTF_8)));
    }

    /** One figure. */
    @Team
    @GetMapping("/api/indicators/{id}/values")
    Mono<ResponseEntity<FigureView>> value(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Instant knownOn,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var language = Language.accepted(languages);
        var moment = moment(on, knownOn);
        return indicators
                .get(id)
                .flatMap(indicator -> dashboard.of(indicator, moment, language))
                .map(view -> in(language, ResponseEntity.ok()).body(view));
    }

    /** The facts that it is counted from. */
    @Team
    @GetMapping("/api/indicators/{id}/facts")
    Mono<ResponseEntity<Page<FactView>>> facts(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Instant knownOn,
            PageRequest page,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var language = Language.accepted(languages);
        var moment = moment(on, knownOn);
        return indicators
                .get(id)
                .flatMap(indicator -> factsBehind.of(indicator, moment, page, new Wording(language)))
                .map(found -> in(language, ResponseEntity.ok()).body(found));
    }

    private Mono<Dashboard.Board> board(
            UUID plan,
            @Nullable String goal,
            @Nullable LocalDate on,
            @Nullable Instant knownOn,
            Language language,
            Caller caller) {
        requireGoal(goal);
        var moment = moment(on, knownOn);
        return plans.readable(plan, caller).then(dashboard.of(plan, goal, moment, language));
    }

    private Mono<IndicatorView> readable(UUID id, Caller caller) {
        return indicators.get(id).delayUntil(view -> plans.readable(view.planId(), caller)
                .onErrorMap(NotFound.class, _ -> new NotFound("indicator", id)));
    }

    private Dashboard.Moment moment(@Nullable LocalDate on, @Nullable Instant knownOn) {
        var today = calendar.today();
        var day = on == null ? today : on;
        if (day.isBefore(BEGINNING) || day.isAfter(today)) {
            throw new Malformed("day-out-of-range", "A figure is of a day from %s until today.".formatted(BEGINNING));
        }
        if (knownOn != null
                && (knownOn.isBefore(Instant.EPOCH)
                        || knownOn.isAfter(calendar.now().minus(SETTLES)))) {
            throw new Malformed("known-on-out-of-range", "What was known is told of instants more than a minute ago.");
        }
        return new Dashboard.Moment(day, knownOn);
    }

    private static void requireGoal(@Nullable String goal) {
        if (goal != null && !GOALS.contains(goal)) {
            throw new Malformed("goal-unknown", "A goal is results, competitiveness or visibility.");
        }
    }

    private static ResponseEntity.BodyBuilder in(Language language, ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
