package org.tejido.member.renewal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
class RenewalController {

    private final RenewMemberships renewMemberships;
    private final ConfirmRenewal confirmRenewal;
    private final Renewals renewals;
    private final ClusterCalendar calendar;

    RenewalController(
            RenewMemberships renewMemberships,
            ConfirmRenewal confirmRenewal,
            Renewals renewals,
            ClusterCalendar calendar) {
        this.renewMemberships = renewMemberships;
        this.confirmRenewal = confirmRenewal;
        this.renewals = renewals;
        this.calendar = calendar;
    }

    /** @param commit left out, nothing is changed */
    record Run(
            @NotNull @Min(1990) @Max(2200) Integer year,
            @Nullable Boolean commit) {

        boolean isMeant() {
            return Boolean.TRUE.equals(commit);
        }
    }

    record Confirmation(@NotNull @Min(1990) @Max(2200) Integer year) {}

    record Line(UUID membershipId, UUID organisationId, String organisationName, String kind, String state) {}

    /** @param counts of the lines, by state */
    record RunView(int year, LocalDate on, boolean committed, Map<String, Long> counts, List<Line> items) {

        static RunView of(Run run, LocalDate today, List<Renewable> all) {
            var lines = all.stream()
                    .map(it -> new Line(
                            it.membership(),
                            it.organisation(),
                            it.name(),
                            it.kind(),
                            it.on(today).word()))
                    .toList();
            var counts = lines.stream()
                    .map(Line::state)
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            return new RunView(run.year(), today, run.isMeant(), counts, lines);
        }
    }

    record Years(List<Renewals.Renewed> items) {}

    /** Tells what would become of each, and does it where that is meant. */
    @Team
    @PostMapping("/api/renewal-runs")
    Mono<RunView> run(@Valid @RequestBody Run run, Caller caller) {
        var renewed = run.isMeant() ? renewMemberships.carryOut(run.year(), caller) : renewMemberships.plan(run.year());
        return renewed.map(all -> RunView.of(run, calendar.today(), all));
    }

    @SignedIn
    @GetMapping("/api/memberships/{id}/renewals")
    Mono<Years> years(@PathVariable UUID id, Caller caller) {
        return renewals.of(id, caller).map(Years::new);
    }

    @SignedIn
    @PostMapping("/api/memberships/{id}/renewals")
    Mono<ResponseEntity<Renewals.Renewed>> confirm(
            @PathVariable UUID id, @Valid @RequestBody Confirmation form, Caller caller) {
        return confirmRenewal.confirm(id, form.year(), caller).map(renewed -> ResponseEntity.created(
                        URI.create("/api/memberships/%s/renewals".formatted(id)))
                .body(renewed));
    }
}
