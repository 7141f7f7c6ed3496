package org.tejido.member.dues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class PublishTariff {

    private final Tariffs tariffs;

    PublishTariff(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Transactional
    public Mono<Tariff> publish(DuesForms.NewTariff form, Caller caller) {
        return Mono.fromSupplier(form::tariff).flatMap(tariff -> tariffs.add(tariff, caller));
    }
}
