package org.tejido.member.dues;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.Language;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
class DuesController {

    private final ChargeDues chargeDues;
    private final RecordPayment recordPayment;
    private final DeclareHeadcount declareHeadcount;
    private final Tariffs tariffs;
    private final Payers payers;
    private final Classed classed;
    private final Account account;
    private final ClusterCalendar calendar;

    DuesController(
            ChargeDues chargeDues,
            RecordPayment recordPayment,
            DeclareHeadcount declareHeadcount,
            Tariffs tariffs,
            Payers payers,
            Classed classed,
            Account account,
            ClusterCalendar calendar) {
        this.chargeDues = chargeDues;
        this.recordPayment = recordPayment;
        this.declareHeadcount = declareHeadcount;
        this.tariffs = tariffs;
        this.payers = payers;
        this.classed = classed;
        this.account = account;
        this.calendar = calendar;
    }

    record Years(List<DuesViews.YearView> items) {}

    @Members
    @PutMapping("/api/organisations/{id}/headcounts/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> declare(
            @PathVariable UUID id,
            @PathVariable int year,
            @Valid @RequestBody DuesForms.Headcount form,
            Caller caller) {
        return declareHeadcount.declare(id, requirePossible(year), form.headcount(), caller);
    }

    @SignedIn
    @GetMapping("/api/memberships/{id}/dues")
    Mono<ResponseEntity<Years>> years(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        var language = Language.accepted(languages);
        var phrases = new Phrases(language);
        return payers.payer(id, calendar.today().getYear(), caller)
                .then(account.of(id))
                .map(all -> new Years(all.stream()
                        .map(owed -> DuesViews.YearView.of(owed, calendar.today(), phrases))
                        .toList()))
                .map(years -> in(language, years));
    }

    /** As it was charged, otherwise as it would be. */
    @SignedIn
    @GetMapping("/api/memberships/{id}/dues/{year}")
    Mono<ResponseEntity<DuesViews.YearView>> year(
            @PathVariable UUID id,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        var language = Language.accepted(languages);
        var phrases = new Phrases(language);
        return payers.payer(id, requirePossible(year), caller)
                .flatMap(payer -> account.of(id, year)
                        .map(owed -> DuesViews.YearView.of(owed, calendar.today(), phrases))
                        .onErrorResume(NotFound.class, _ -> tariffs.in(year).flatMap(tariff -> classed.of(
                                        payer, tariff, year)
                                .map(sized -> DuesViews.YearView.of(tariff.quote(sized.payer(), year), phrases)))))
                .map(view -> in(language, view));
    }

    @Team
    @PostMapping("/api/memberships/{id}/dues")
    Mono<ResponseEntity<DuesViews.YearView>> charge(
            @PathVariable UUID id, @Valid @RequestBody DuesForms.NewCharge form, Caller caller) {
        return chargeDues
                .charge(id, form, caller)
                .then(account.of(id, form.year()))
                .map(owed -> created(id, owed));
    }

    @Team
    @PostMapping("/api/memberships/{id}/payments")
    Mono<ResponseEntity<DuesViews.YearView>> pay(
            @PathVariable UUID id, @Valid @RequestBody DuesForms.NewPayment form, Caller caller) {
        return recordPayment.record(id, form, caller).map(owed -> created(id, owed));
    }

    /** Charges everybody who has not been charged yet. Twice is as good as once. */
    @Team
    @PostMapping("/api/dues-runs")
    Mono<DuesViews.RunView> run(@Valid @RequestBody DuesForms.NewCharge form, Caller caller) {
        return chargeDues.chargeAll(form, caller).map(DuesViews.RunView::of);
    }

    /** @param on left out, today */
    @Team
    @GetMapping("/api/arrears")
    Mono<Page<DuesViews.ArrearsView>> arrears(@RequestParam @Nullable LocalDate on, PageRequest page) {
        var day = on == null ? calendar.today() : on;
        return account.arrears(day, page).map(found -> found.map(owed -> DuesViews.ArrearsView.of(owed, day)));
    }

    private ResponseEntity<DuesViews.YearView> created(UUID id, Account.Owed owed) {
        var year = owed.charge().quote().year();
        return ResponseEntity.created(URI.create("/api/memberships/%s/dues/%d".formatted(id, year)))
                .body(DuesViews.YearView.of(owed, calendar.today(), new Phrases(Language.accepted(null))));
    }

    private static int requirePossible(int year) {
        if (year < DuesForms.FIRST_YEAR || year > DuesForms.LAST_YEAR) {
            throw new Malformed(
                    "year-out-of-range",
                    "A year is from %d to %d.".formatted(DuesForms.FIRST_YEAR, DuesForms.LAST_YEAR));
        }
        return year;
    }

    private static <T> ResponseEntity<T> in(Language language, T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}
