package org.tejido.member.person;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class RevisePerson {

    private final People people;

    RevisePerson(People people) {
        this.people = people;
    }

    @Transactional
    public Mono<Person> revise(UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return people.get(id, caller)
                .map(person -> {
                    if (!caller.actsFor(person.organisation().value())) {
                        throw new KeptByAnother();
                    }
                    expected.require(person.version(), "person", id);
                    return patch.applyTo(ContactForm.of(person), ContactForm.class)
                            .revising(person);
                })
                .flatMap(people::save);
    }
}
