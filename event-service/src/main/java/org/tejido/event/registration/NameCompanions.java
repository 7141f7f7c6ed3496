package org.tejido.event.registration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.WrongStage;
import reactor.core.publisher.Mono;

/** A group books its seats first and says later who sits on them; said again, the newer holds. */
@Service
class NameCompanions {

    private final Registrations registrations;

    NameCompanions(Registrations registrations) {
        this.registrations = registrations;
    }

    @Transactional
    public Mono<Registration> name(Registration.Id id, Companions companions, Claimant claimant) {
        return registrations.hold(id, claimant).flatMap(held -> {
            if (held instanceof Registration.Cancelled || held instanceof Registration.Withdrawn) {
                throw new WrongStage("registration", id, held.stage());
            }
            var people = companions.people();
            if (people.size() >= held.booking().seats()) {
                throw new TooManyCompanions(people.size(), held.booking().seats());
            }
            return registrations.name(held, people);
        });
    }
}
