package org.tejido.member.person;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import reactor.core.publisher.Mono;

@Service
public class RecordPerson {

    private final Organisations organisations;
    private final People people;

    RecordPerson(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    @Transactional
    public Mono<UUID> record(UUID id, OrganisationId organisation, ContactForm contact) {
        return organisations
                .profile(organisation)
                .map(_ -> contact.person(id, organisation))
                .flatMap(people::add)
                .map(Person::id);
    }
}
