package org.tejido.member.kind;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

/** Kinds of members are no secret: whoever thinks of applying reads them before. */
@RestController
@RequestMapping("/api/membership-kinds")
class KindController {

    private final AdoptKind adoptKind;
    private final Kinds kinds;
    private final ClusterCalendar calendar;

    KindController(AdoptKind adoptKind, Kinds kinds, ClusterCalendar calendar) {
        this.adoptKind = adoptKind;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    record All(List<KindForm> items) {}

    /**
     * Who votes in an assembly of a day.
     *
     * @param quorum how many of them make it valid where the statutes are silent: one third, present or represented (Ley
     *     Orgánica 1/2002, art. 12.c)
     */
    record Electorate(LocalDate on, long voters, long quorum, List<Kinds.Count> kinds) {

        static Electorate of(LocalDate day, List<Kinds.Count> counts) {
            var voters = counts.stream()
                    .filter(Kinds.Count::votes)
                    .mapToLong(Kinds.Count::members)
                    .sum();
            return new Electorate(day, voters, Math.ceilDiv(voters, 3), counts);
        }
    }

    @Anyone
    @GetMapping
    Mono<All> list() {
        return kinds.all().map(all -> new All(all.stream().map(KindForm::of).toList()));
    }

    @Team
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<KindForm> adopt(@Valid @RequestBody KindForm form, Caller caller) {
        return adoptKind.adopt(form, caller).map(KindForm::of);
    }

    /** @param on left out, today */
    @SignedIn
    @GetMapping("/electorate")
    Mono<Electorate> electorate(@RequestParam @Nullable LocalDate on) {
        var day = on == null ? calendar.today() : on;
        return kinds.counts(day).map(counts -> Electorate.of(day, counts));
    }
}
