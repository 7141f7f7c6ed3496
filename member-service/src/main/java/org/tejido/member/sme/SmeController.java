package org.tejido.member.sme;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.Language;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

/** An organisation's figures and what follows from them: its own business and the team's. */
@RestController
@RequestMapping("/api/organisations/{id}")
class SmeController {

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2200;

    private final DeclareFigures declareFigures;
    private final YearlyFigures yearlyFigures;
    private final Holdings holdings;
    private final SmeLedger ledger;
    private final ClusterCalendar calendar;

    SmeController(
            DeclareFigures declareFigures,
            YearlyFigures yearlyFigures,
            Holdings holdings,
            SmeLedger ledger,
            ClusterCalendar calendar) {
        this.declareFigures = declareFigures;
        this.yearlyFigures = yearlyFigures;
        this.holdings = holdings;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    record Years(List<SmeViews.FiguresView> items) {}

    record AllHoldings(List<SmeViews.HoldingView> items) {}

    @Members
    @PutMapping("/yearly-figures/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> declare(
            @PathVariable UUID id,
            @PathVariable int year,
            @Valid @RequestBody SmeForms.NewFigures form,
            Caller caller) {
        return declareFigures.declare(id, requirePossible(year), form, caller);
    }

    @SignedIn
    @GetMapping("/yearly-figures")
    Mono<Years> years(@PathVariable UUID id, Caller caller) {
        return caller.actsFor(id) ? yearlyFigures.of(id).map(Years::new) : Mono.error(new NotFound("organisation", id));
    }

    @SignedIn
    @GetMapping("/holdings")
    Mono<AllHoldings> holdings(@PathVariable UUID id, Caller caller) {
        return caller.actsFor(id)
                ? holdings.of(id)
                        .map(all -> new AllHoldings(
                                all.stream().map(SmeViews.HoldingView::of).toList()))
                : Mono.error(new NotFound("organisation", id));
    }

    /** @param on left out, today */
    @SignedIn
    @GetMapping("/sme-status")
    Mono<ResponseEntity<SmeViews.StatusView>> status(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        var day = on == null ? calendar.today() : on;
        requirePossible(day.getYear());
        var language = Language.accepted(languages);
        if (!caller.actsFor(id)) {
            return Mono.error(new NotFound("organisation", id));
        }
        return ledger.of(id, day)
                .map(records -> caller.isTeam() ? records : records.asTheSubjectKnowsThem())
                .map(records -> SmeViews.StatusView.of(
                        SmeRule.classify(records, day), records, day, caller, new Phrases(language)))
                .map(view -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                        .body(view));
    }

    static int requirePossible(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Malformed("year-out-of-range", "A year is from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return year;
    }
}
