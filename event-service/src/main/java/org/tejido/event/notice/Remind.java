package org.tejido.event.notice;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks each half minute who is to be reminded. One statement, so that any number of instances may look at once. */
@Component
class Remind {

    private final Notices notices;

    Remind(Notices notices) {
        this.notices = notices;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    Mono<Void> remind() {
        return Mono.defer(notices::remind).then();
    }
}
