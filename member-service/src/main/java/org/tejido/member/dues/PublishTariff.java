package org.tejido.member.dues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class PublishTariff {

    private final Tariffs tariffs;
    private final Audit audit;

    PublishTariff(Tariffs tariffs, Audit audit) {
        this.tariffs = tariffs;
        this.audit = audit;
    }

    @Transactional
    public Mono<Tariff> publish(DuesForms.NewTariff form, Caller caller) {
        return Mono.fromSupplier(form::tariff)
                .flatMap(tariff -> tariffs.add(tariff, caller))
                .delayUntil(_ -> audit.note(Deed.of("tariff.published", Integer.toString(form.fromYear()))));
    }
}
