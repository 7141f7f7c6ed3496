package org.tejido.project.interest;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.cooperation.Cooperation;
import org.tejido.project.cooperation.Cooperations;
import reactor.core.publisher.Mono;

/** The call's owner says yes: in the same transaction a cooperation opens, and with it the contacts. */
@Service
class AcceptInterest {

    private final Interests interests;
    private final Cooperations cooperations;
    private final Clock clock;

    AcceptInterest(Interests interests, Cooperations cooperations, Clock clock) {
        this.interests = interests;
        this.cooperations = cooperations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Cooperation> accept(UUID id, UUID cooperation, ExpectedVersion expected, Caller caller) {
        return interests
                .getAsOwner(id, expected, caller)
                .map(Interest.Expressed::accept)
                .flatMap(interests::save)
                .map(Interest.Accepted::parties)
                .map(accepted -> Cooperation.open(
                        cooperation,
                        accepted.callId(),
                        accepted.id(),
                        accepted.callOrganisationId(),
                        accepted.organisationId(),
                        clock.instant()))
                .flatMap(cooperations::add);
    }
}
