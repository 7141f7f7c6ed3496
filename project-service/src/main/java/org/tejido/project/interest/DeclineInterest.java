package org.tejido.project.interest;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** The call's owner says no; neither side has learned the other's contact. */
@Service
class DeclineInterest {

    private final Interests interests;

    DeclineInterest(Interests interests) {
        this.interests = interests;
    }

    @Transactional
    public Mono<Interest.Declined> decline(UUID id, ExpectedVersion expected, Caller caller) {
        return interests
                .getAsOwner(id, expected, caller)
                .map(Interest.Expressed::decline)
                .flatMap(interests::save);
    }
}
