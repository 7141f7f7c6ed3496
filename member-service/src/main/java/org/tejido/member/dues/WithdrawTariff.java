package org.tejido.member.dues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import reactor.core.publisher.Mono;

/** A tariff by which nothing was charged may have been a mistake; any other stands. */
@Service
class WithdrawTariff {

    private final Tariffs tariffs;
    private final Audit audit;

    WithdrawTariff(Tariffs tariffs, Audit audit) {
        this.tariffs = tariffs;
        this.audit = audit;
    }

    @Transactional
    public Mono<Void> withdraw(int fromYear) {
        return tariffs.remove(fromYear).then(audit.note(Deed.of("tariff.withdrawn", Integer.toString(fromYear))));
    }
}
