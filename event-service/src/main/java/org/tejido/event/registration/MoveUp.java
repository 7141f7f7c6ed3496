package org.tejido.event.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Moves somebody to the front of the queue; why and by whom is kept. */
@Service
class MoveUp {

    private final Registrations registrations;
    private final Clock clock;
    private final Audit audit;

    MoveUp(Registrations registrations, Clock clock, Audit audit) {
        this.registrations = registrations;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public Mono<Registration> moveUp(Registration.Id id, String reason, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return registrations.hold(id, new Claimant(caller, null)).flatMap(held -> {
            if (!(held instanceof Registration.Waiting)) {
                throw new WrongStage("registration", id, held.stage());
            }
            return registrations
                    .prioritise(held, reason, caller.account(), now)
                    .delayUntil(_ -> audit.note(Deed.of("registration.prioritised", id.value())));
        });
    }
}
