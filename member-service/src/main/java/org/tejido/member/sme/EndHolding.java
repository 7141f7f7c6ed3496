package org.tejido.member.sme;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class EndHolding {

    private final Holdings holdings;

    EndHolding(Holdings holdings) {
        this.holdings = holdings;
    }

    @Transactional
    public Mono<Void> end(UUID id, ExpectedVersion expected, LocalDate on) {
        return holdings.get(id, expected)
                .flatMap(named -> holdings.save(named, named.holding().end(on)));
    }
}
