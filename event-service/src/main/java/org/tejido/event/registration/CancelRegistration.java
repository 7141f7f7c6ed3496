package org.tejido.event.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** Gives up whatever there is of it: the seats, the request, the offer, or the place in the queue. */
@Service
class CancelRegistration {

    private final Registrations registrations;
    private final Clock clock;

    CancelRegistration(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Registration> cancel(Registration.Id id, Claimant claimant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return registrations.hold(id, claimant).flatMap(held -> {
            var over =
                    switch (held) {
                        case Registration.Requested requested -> requested.leave(now);
                        case Registration.Waiting waiting -> waiting.leave(now);
                        case Registration.Offered offered -> offered.decline();
                        case Registration.Confirmed confirmed ->
                            confirmed.cancel(now, claimant.caller().isTeam());
                        case Registration.Attended _, Registration.Cancelled _, Registration.Withdrawn _ ->
                            throw new WrongStage("registration", id, held.stage());
                    };
            return registrations.end(held, over, now);
        });
    }
}
