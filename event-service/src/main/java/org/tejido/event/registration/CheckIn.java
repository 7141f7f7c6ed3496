package org.tejido.event.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Two scanners, or one that repeats itself, record one attendance: the first. */
@Service
class CheckIn {

    private final Registrations registrations;
    private final Clock clock;

    CheckIn(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Registration.Attended> checkIn(Registration.Id id, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return registrations.hold(id, new Claimant(caller, null)).flatMap(registration -> switch (registration) {
            case Registration.Confirmed confirmed -> registrations.attend(confirmed.checkIn(now), caller.account());
            case Registration.Attended attended -> Mono.just(attended);
            case Registration.Requested _,
                    Registration.Waiting _,
                    Registration.Offered _,
                    Registration.Cancelled _,
                    Registration.Withdrawn _ -> throw new WrongStage("registration", id, registration.stage());
        });
    }
}
