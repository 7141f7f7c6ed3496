package org.tejido.project.interest;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** The interested organisation takes its interest back before the owner has decided. */
@Service
class WithdrawInterest {

    private final Interests interests;

    WithdrawInterest(Interests interests) {
        this.interests = interests;
    }

    @Transactional
    public Mono<Interest.Withdrawn> withdraw(UUID id, ExpectedVersion expected, Caller caller) {
        return interests
                .getAsInterested(id, expected, caller)
                .map(Interest.Expressed::withdraw)
                .flatMap(interests::save);
    }
}
