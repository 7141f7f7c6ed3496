package org.tejido.member.dues;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.task.PlanFollowUp;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The yearly look at who comes into which band. Twice is as good as once. */
@Service
class RebandMembers {

    private final Tariffs tariffs;
    private final Payers payers;
    private final Classed classed;
    private final Rebandings rebandings;
    private final PlanFollowUp planFollowUp;

    RebandMembers(Tariffs tariffs, Payers payers, Classed classed, Rebandings rebandings, PlanFollowUp planFollowUp) {
        this.tariffs = tariffs;
        this.payers = payers;
        this.classed = classed;
        this.rebandings = rebandings;
        this.planFollowUp = planFollowUp;
    }

    /** Who would come into another band, and whom nobody can place. */
    Mono<Rebanding> plan(int year) {
        return tariffs.in(year)
                .zipWhen(next -> tariffs.in(year - 1).onErrorReturn(NotFound.class, next))
                .flatMap(both -> plan(year, both.getT2(), both.getT1()));
    }

    private Mono<Rebanding> plan(int year, Tariff last, Tariff next) {
        return Mono.zip(
                payers.uncharged(year)
                        .flatMapMany(all -> classed.of(all, next, year))
                        .collectList(),
                payers.of(year - 1)
                        .flatMapMany(all -> classed.of(all, last, year - 1))
                        .collectList(),
                (now, before) -> Rebanding.of(candidates(now, before), last, next));
    }

    private static List<Rebanding.Candidate> candidates(List<Payers.Known> now, List<Payers.Known> before) {
        var earlier = before.stream().collect(Collectors.toMap(Payers.Known::membership, Payers.Known::payer));
        return now.stream()
                .map(known -> new Rebanding.Candidate(known, earlier.get(known.membership())))
                .toList();
    }

    /** Tells members of their new band in their history, and puts on the caller's list whom to ask for a figure. */
    @Transactional
    public Mono<Rebanding> carryOut(int year, Caller caller) {
        return plan(year)
                .delayUntil(rebanding -> Flux.fromIterable(rebanding.changes())
                        .concatMap(change -> rebandings.tell(change, year, caller)))
                .delayUntil(rebanding ->
                        rebandings.toAsk(rebanding.withoutFigure(), year).concatMap(asked -> ask(asked, year, caller)));
    }

    private Mono<Void> ask(Map.Entry<UUID, String> organisation, int year, Caller caller) {
        return planFollowUp
                .plan(
                        "Headcount %d: %s".formatted(year, organisation.getValue()),
                        organisation.getKey(),
                        LocalDate.of(year, 1, 31),
                        caller)
                .flatMap(task -> rebandings.noteQuestion(organisation.getKey(), year, task));
    }
}
