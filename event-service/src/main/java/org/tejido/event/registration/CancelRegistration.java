package org.tejido.event.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

@Service
class CancelRegistration {

    private final Registrations registrations;
    private final Clock clock;

    CancelRegistration(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Registration.Cancelled> cancel(Registration.Id id, Claimant claimant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return registrations
                .hold(id, claimant)
                .map(registration -> switch (registration) {
                    case Registration.Confirmed confirmed -> confirmed.cancel(now);
                    case Registration.Attended _ -> throw new WrongStage("registration", id, "attended");
                    case Registration.Cancelled _ -> throw new WrongStage("registration", id, "cancelled");
                })
                .flatMap(registrations::cancel);
    }
}
