package org.tejido.event.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** The office says yes or no to somebody who asked to come. */
@Service
class DecideRequest {

    private final Registrations registrations;
    private final Clock clock;

    DecideRequest(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Registration> decide(Registration.Id id, boolean approved, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return registrations.hold(id, new Claimant(caller, null)).flatMap(held -> {
            if (!(held instanceof Registration.Requested requested)) {
                throw new WrongStage("registration", id, held.stage());
            }
            return approved
                    ? registrations.approve(held, requested.approve(now), caller.account(), now)
                    : registrations.end(held, requested.reject(), now);
        });
    }
}
