package org.tejido.member.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.organisation.OrganisationId;
import reactor.core.publisher.Mono;

/** Hundreds at once, by the rules of one. */
@Service
public class RecordPeople {

    private final People people;

    RecordPeople(People people) {
        this.people = people;
    }

    /** @param version 0 for somebody new, or what was read */
    public record Entry(UUID id, UUID organisation, ContactForm contact, long version) {

        private Person person() {
            var written = contact.person(id, new OrganisationId(organisation));
            return new Person(
                    id,
                    written.organisation(),
                    written.name(),
                    written.email(),
                    written.phone(),
                    written.position(),
                    version + 1);
        }
    }

    /** Fails with {@link PersonAlreadyKnown} where somebody of the same address was recorded meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> record(List<Entry> entries) {
        return people.addAll(entries.stream().map(Entry::person).toList());
    }

    /** Until the transaction ends nobody writes about them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> hold(Collection<UUID> ids) {
        return people.hold(ids);
    }

    /** They were written down by mistake. Nothing may be known of them any more: what holds on to one stops all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> withdraw(List<Entry> entries) {
        return people.removeAll(entries.stream().map(Entry::person).toList());
    }

    /** Fails with {@link org.tejido.platform.problem.StaleVersion}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> revise(List<Entry> entries) {
        return people.saveAll(entries.stream().map(Entry::person).toList());
    }
}
