package org.tejido.member.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks members for a year's dues. */
@Service
class ChargeDues {

    private final Tariffs tariffs;
    private final Payers payers;
    private final Classed classed;
    private final Account account;
    private final ClusterCalendar calendar;

    ChargeDues(Tariffs tariffs, Payers payers, Classed classed, Account account, ClusterCalendar calendar) {
        this.tariffs = tariffs;
        this.payers = payers;
        this.classed = classed;
        this.account = account;
        this.calendar = calendar;
    }

    /** Whom the run passed over, and the code of the refusal. */
    record Passed(UUID membershipId, UUID organisationId, String code) {}

    record Run(List<Charge> charged, List<Passed> passed) {}

    /** Everything that a quote refuses is refused here. */
    @Transactional
    public Mono<Charge> charge(UUID membership, DuesForms.NewCharge form, Caller caller) {
        return payers.payer(membership, form.year(), caller)
                .zipWith(tariffs.in(form.year()))
                .flatMap(both -> classed.of(both.getT1(), both.getT2(), form.year())
                        .map(payer -> charge(payer, both.getT2(), form)))
                .flatMap(charge -> account.write(charge, caller));
    }

    /** All who have not been charged yet; whom no quote can be made for is passed over and named. */
    @Transactional
    public Mono<Run> chargeAll(DuesForms.NewCharge form, Caller caller) {
        return tariffs.in(form.year()).flatMap(tariff -> payers.uncharged(form.year())
                .flatMapMany(all -> classed.of(all, tariff, form.year()))
                .collectList()
                .flatMap(all -> charge(all, tariff, form, caller)));
    }

    private Mono<Run> charge(List<Payers.Known> all, Tariff tariff, DuesForms.NewCharge form, Caller caller) {
        var run = new Run(new ArrayList<>(), new ArrayList<>());
        all.forEach(payer -> sort(payer, tariff, form, run));
        return Flux.fromIterable(run.charged())
                .concatMap(charge -> account.write(charge, caller))
                .then(Mono.just(run));
    }

    private void sort(Payers.Known payer, Tariff tariff, DuesForms.NewCharge form, Run run) {
        try {
            run.charged().add(charge(payer, tariff, form));
        } catch (DueBeforeCharged sameForAll) {
            throw sameForAll;
        } catch (Refusal refusal) {
            run.passed().add(new Passed(payer.membership(), payer.organisation(), refusal.code()));
        }
    }

    private Charge charge(Payers.Known payer, Tariff tariff, DuesForms.NewCharge form) {
        var charge = Charge.of(payer, tariff.quote(payer.payer(), form.year()), calendar.today());
        return due(charge, form.dueOn());
    }

    private static Charge due(Charge charge, @Nullable LocalDate day) {
        return day == null ? charge : charge.dueOn(day);
    }
}
