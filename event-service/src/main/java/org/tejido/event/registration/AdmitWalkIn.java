package org.tejido.event.registration;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.trace.Trace;
import reactor.core.publisher.Mono;

/**
 * Somebody comes without a registration: there is a seat for them, by the one statement that gives seats away, and they
 * are in; or there is none, and nothing has happened.
 */
@Service
class AdmitWalkIn {

    private final Seats seats;
    private final CheckIn checkIn;

    AdmitWalkIn(Seats seats, CheckIn checkIn) {
        this.seats = seats;
        this.checkIn = checkIn;
    }

    @Transactional
    public Mono<Registration.Attended> admit(Registration.Id id, UUID event, WalkInForm form, Caller caller) {
        return Mono.deferContextual(context -> {
            var application = Application.atTheDoor(id, event, form, caller, Trace.in(context));
            return seats.take(event, List.of(application))
                    .onErrorMap(application::named)
                    .map(verdicts -> verdicts.getFirst().orRefuse(application))
                    .flatMap(_ -> checkIn.checkIn(id, caller));
        });
    }
}
