package org.tejido.member.dues;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.tejido.member.sme.SmeClasses;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whoever pays by the class of its enterprise, with that class: as it is when the year begins, or its membership in it. */
@Service
class Classed {

    private final SmeClasses smeClasses;

    Classed(SmeClasses smeClasses) {
        this.smeClasses = smeClasses;
    }

    /** Nothing is looked up for whom the tariff asks for no class. */
    Mono<Payers.Known> of(Payers.Known known, Tariff tariff, int year) {
        var payer = known.payer();
        var day = day(payer, year);
        return tariff.goesByClass(payer)
                ? smeClasses
                        .of(known.organisation(), day)
                        .map(found -> known.of(payer.of(new Payer.Sme(found.smeClass(), day, found.year()))))
                : Mono.just(known);
    }

    /** Each of them. */
    Flux<Payers.Known> of(Iterable<Payers.Known> all, Tariff tariff, int year) {
        return Flux.fromIterable(all).concatMap(known -> of(known, tariff, year));
    }

    private static LocalDate day(Payer payer, int year) {
        var begins = LocalDate.of(year, 1, 1);
        return payer.since().isAfter(begins) ? payer.since() : begins;
    }
}
