package org.tejido.event.registration;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** Somebody else comes instead, as long as nobody has come: within an organisation that is nobody's business but its own. */
@Service
class SubstitutePerson {

    private final Registrations registrations;
    private final Clock clock;

    SubstitutePerson(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Registration> substitute(Registration.Id id, RegistrationForm.Person person, Claimant claimant) {
        var now = clock.instant();
        return registrations.hold(id, claimant).flatMap(held -> {
            switch (held) {
                case Registration.Requested _,
                        Registration.Waiting _,
                        Registration.Offered _,
                        Registration.Confirmed _ ->
                    held.booking().requireSubstitute(now, claimant.caller().isTeam());
                case Registration.Attended _, Registration.Cancelled _, Registration.Withdrawn _ ->
                    throw new WrongStage("registration", id, held.stage());
            }
            return registrations.substitute(held, person);
        });
    }
}
