package org.tejido.member.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** Changes what is known of an organisation. */
@Service
class ReviseOrganisation {

    private final Organisations organisations;
    private final OrganisationShapes shapes;

    ReviseOrganisation(Organisations organisations, OrganisationShapes shapes) {
        this.organisations = organisations;
        this.shapes = shapes;
    }

    @Transactional
    public Mono<Organisation> revise(Organisation.Id id, long version, MergePatch patch, Caller caller) {
        return organisations.get(id)
                .filter(organisation -> organisation.version() == version)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("organisation", id)))
                .map(organisation -> {
                    var revised = patch.applyTo(shapes.form(organisation.profile()), OrganisationForm.class).profile();
                    return caller.isTeam() ? organisation.revise(revised) : organisation.reviseItself(revised);
                })
                .flatMap(organisations::save);
    }
}
