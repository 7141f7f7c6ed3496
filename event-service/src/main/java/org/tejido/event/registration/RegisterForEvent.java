package org.tejido.event.registration;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** No transaction of its own: one statement is one. */
@Service
class RegisterForEvent {

    private final Seats seats;
    private final Clock clock;

    RegisterForEvent(Seats seats, Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    Mono<Receipt> register(Registration.Id id, UUID event, RegistrationForm form, Caller caller) {
        return Mono.fromSupplier(() -> Application.of(id, event, form, caller, clock.instant()))
                .flatMap(this::apply);
    }

    /** Whoever was overtaken asks once more: nothing was written, and now the reason can be seen. */
    private Mono<Receipt> apply(Application application) {
        return seats.take(application)
                .filter(verdict -> !verdict.wasOvertaken(application))
                .switchIfEmpty(Mono.defer(() -> seats.take(application)))
                .map(verdict -> Receipt.of(application, verdict.orRefuse(application)));
    }
}
