package org.tejido.member.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.membership.ApplyForMembership;
import org.tejido.member.organisation.OrganisationAlreadyKnown;
import org.tejido.member.organisation.RegisterOrganisation;
import org.tejido.member.person.People;
import org.tejido.platform.id.Ids;
import reactor.core.publisher.Mono;

/** Takes an application in: organisation, contact and membership, all or none. */
@Service
class Apply {

    private final RegisterOrganisation registerOrganisation;
    private final People people;
    private final ApplyForMembership applyForMembership;

    Apply(RegisterOrganisation registerOrganisation, People people, ApplyForMembership applyForMembership) {
        this.registerOrganisation = registerOrganisation;
        this.people = people;
        this.applyForMembership = applyForMembership;
    }

    @Transactional
    public Mono<Receipt> apply(Application application) {
        var organisation = Ids.next();
        var contact = application.contact();
        return registerOrganisation
                .register(organisation, application.organisation().applying(), false)
                .onErrorMap(OrganisationAlreadyKnown.class, OrganisationAlreadyKnown::discreet)
                .then(Mono.defer(() -> people.add(
                        Ids.next(), organisation, contact.name(), contact.email(), contact.phone(), contact.position())))
                .then(Mono.defer(() -> applyForMembership.apply(Ids.next(), organisation, null)))
                .map(membership -> new Receipt(membership, organisation, "applied"));
    }

    record Receipt(UUID membershipId, UUID organisationId, String stage) {}
}
