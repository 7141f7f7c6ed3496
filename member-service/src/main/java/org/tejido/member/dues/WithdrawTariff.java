package org.tejido.member.dues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A tariff by which nothing was charged may have been a mistake; any other stands. */
@Service
class WithdrawTariff {

    private final Tariffs tariffs;

    WithdrawTariff(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Transactional
    public Mono<Void> withdraw(int fromYear) {
        return tariffs.remove(fromYear);
    }
}
