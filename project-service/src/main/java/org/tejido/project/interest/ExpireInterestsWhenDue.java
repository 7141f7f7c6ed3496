package org.tejido.project.interest;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Soon after midnight, and soon after a start. */
@Component
class ExpireInterestsWhenDue {

    private final ExpireInterests expireInterests;

    ExpireInterestsWhenDue(ExpireInterests expireInterests) {
        this.expireInterests = expireInterests;
    }

    @Scheduled(fixedDelayString = "PT30S")
    Mono<Void> expireThoseDue() {
        return Mono.defer(expireInterests::expire)
                .expand(expired -> expired < ExpireInterests.AT_ONCE ? Mono.empty() : expireInterests.expire())
                .then();
    }
}
