package org.tejido.member.sme;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class RecordHolding {

    private final Holdings holdings;

    RecordHolding(Holdings holdings) {
        this.holdings = holdings;
    }

    @Transactional
    public Mono<Void> record(Holding holding, Caller caller) {
        return holdings.add(holding, caller);
    }
}
