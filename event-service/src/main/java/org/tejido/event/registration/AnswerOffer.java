package org.tejido.event.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** Takes the seat that was offered, or lets it go to whoever is next. */
@Service
class AnswerOffer {

    private final Registrations registrations;
    private final Clock clock;

    AnswerOffer(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Registration> answer(Registration.Id id, boolean accepted, Claimant claimant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return registrations.hold(id, claimant).flatMap(held -> {
            if (!(held instanceof Registration.Offered offered)) {
                throw isTooLate(held) ? new OfferExpired(id) : new WrongStage("registration", id, held.stage());
            }
            return accepted
                    ? registrations.move(held, offered.accept(now))
                    : registrations.end(held, offered.decline(), now);
        });
    }

    private static boolean isTooLate(Registration held) {
        return held instanceof Registration.Withdrawn withdrawn && withdrawn.outcome() == Registration.Outcome.EXPIRED;
    }
}
