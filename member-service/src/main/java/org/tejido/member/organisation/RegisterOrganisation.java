package org.tejido.member.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Service
public class RegisterOrganisation {

    private final Duplicates duplicates;
    private final Organisations organisations;

    RegisterOrganisation(Duplicates duplicates, Organisations organisations) {
        this.duplicates = duplicates;
        this.organisations = organisations;
    }

    /** Fails with {@link OrganisationAlreadyKnown}. {@code resemblanceAccepted}: somebody has looked. */
    @Transactional
    public Mono<OrganisationId> register(OrganisationId id, Profile profile, boolean resemblanceAccepted) {
        return duplicates
                .of(profile, resemblanceAccepted)
                .map(alike -> Organisation.register(id, profile, alike))
                .flatMap(organisations::add)
                .map(Organisation::id);
    }
}
