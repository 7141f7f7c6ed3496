package org.tejido.member.privacy.consent;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tejido.member.calendar.ClusterCalendar;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Before an address is erased: no import is to bring it back, or to ask it again for anything that it was ever asked. */
@Component
public class RefuseForGood {

    private final Consents consents;
    private final Keys keys;
    private final ClusterCalendar calendar;

    RefuseForGood(Consents consents, Keys keys, ClusterCalendar calendar) {
        this.consents = consents;
        this.keys = keys;
        this.calendar = calendar;
    }

    public Mono<Void> refuse(UUID person) {
        return Mono.zip(consents.addresses(person), consents.of(person), keys.key())
                .flatMapMany(it -> Flux.fromStream(Stream.concat(
                                Stream.of(ErasedAddresses.IMPORT),
                                it.getT2().stream().map(Consents.Said::purpose).distinct()))
                        .concatMap(purpose -> Flux.fromIterable(it.getT1())
                                .concatMap(address ->
                                        consents.suppress(purpose, it.getT3().email(address), calendar.now()))))
                .then();
    }
}
