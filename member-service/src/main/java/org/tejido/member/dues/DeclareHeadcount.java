package org.tejido.member.dues;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.sme.YearlyFigures;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class DeclareHeadcount {

    private final Payers payers;
    private final YearlyFigures figures;

    DeclareHeadcount(Payers payers, YearlyFigures figures) {
        this.payers = payers;
        this.figures = figures;
    }

    /** For the organisation itself and the team, until the year is charged. */
    @Transactional
    public Mono<Void> declare(UUID organisation, int year, int headcount, Caller caller) {
        return caller.actsFor(organisation)
                ? payers.requireUncharged(organisation, year)
                        .then(figures.declareHeadcount(organisation, year, headcount, caller))
                : Mono.error(new NotFound("organisation", organisation));
    }
}
