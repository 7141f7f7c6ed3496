package org.tejido.member.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseOrganisation {

    private final Organisations organisations;

    ReviseOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A patch that changes nothing tells nothing. */
    @Transactional
    public Mono<Organisation> revise(OrganisationId id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        if (!caller.actsFor(id.value())) {
            return Mono.error(new NotFound("organisation", id));
        }
        return organisations.get(id, expected).flatMap(organisation -> {
            var revised = patch.applyTo(OrganisationForm.of(organisation.profile()), OrganisationForm.class)
                    .profile();
            if (revised.equals(organisation.profile())) {
                return Mono.just(organisation);
            }
            return organisations.save(caller.isTeam() ? organisation.revise(revised) : organisation.present(revised));
        });
    }
}
